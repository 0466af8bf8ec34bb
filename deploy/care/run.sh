# Replaces this shell by the JVM that runs $care_command. Sourced by up.sh and demo.sh, after find_java.

# C1 alone starts in two thirds of the time and keeps up with a house's daily work; docs/running.md has the figures.
care_options='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms96m -Xmx448m -Xss512k -XX:+ExitOnOutOfMemoryError'
care_options="$care_options -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dlidao.launcher=care"

LIDAO_DATA=${LIDAO_DATA:-$CARE_HOME/.care}
export LIDAO_DATA
# shellcheck disable=SC2086 # several options in one word each
exec "$java" $care_options ${LIDAO_JAVA_OPTIONS:-} -jar "$care_jar" "${care_command:-up}" "$@"
