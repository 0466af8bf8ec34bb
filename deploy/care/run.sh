# Replaces this shell by the JVM that runs $care_command. Sourced by up.sh and demo.sh, after find_java.

. "$CARE_HOME/deploy/care/compiler.sh"
care_options="$care_collector $care_compiler -Xms256m -Xmn96m -Xmx448m -XX:MetaspaceSize=160m -Xss512k -XX:+ExitOnOutOfMemoryError"
care_options="$care_options -Dfile.encoding=UTF-8 -Djava.awt.headless=true"
# Kafka and its compression libraries do what newer JVMs warn of.
[ "$java_major" -lt 24 ] || care_options="$care_options --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

LIDAO_DATA=${LIDAO_DATA:-$CARE_HOME/.care}
export LIDAO_DATA

# The classes of a start, read and checked once and mapped from then on: a quarter less work at each start.
# In an empty data directory the rehearsal makes the house's databases and topics; beside a house it uses a directory of its own.
care_archive=$CARE_HOME/standalone/target/classes-$java_version.jsa
if [ -z "$(find "$care_archive" -newer "$care_jar" 2>/dev/null)" ]; then
  echo "Rehearsing a start, once after a build, so that the others are faster"
  rm -f "$care_archive"
  # shellcheck disable=SC2086 # several options in one word
  "$java" $care_options -Xlog:disable -XX:ArchiveClassesAtExit="$care_archive" -jar "$care_jar" rehearse || {
    echo "care: the rehearsal failed; starting all the same" >&2
    : >"$care_archive"
  }
  rm -rf "$LIDAO_DATA/rehearse"
fi
# What another JVM or another build archived is passed over in silence.
care_options="$care_options -Xlog:disable -Xlog:all=error:stderr -XX:SharedArchiveFile=$care_archive"

# shellcheck disable=SC2086 # several options in one word each
exec "$java" $care_options ${LIDAO_JAVA_OPTIONS:-} -jar "$care_jar" "${care_command:-up}" "$@"
