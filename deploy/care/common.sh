# Shared by the commands: finding a JDK and Maven, and saying in one line what is missing.

fail() {
  echo "care: $*" >&2
  exit 1
}

# Sets java to a JDK's java, 17 or newer.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it; set it to a JDK 17 or newer."
  else
    java=$(command -v java) || fail "There is no java; install a JDK 17 or newer, or set JAVA_HOME to one."
  fi
  java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  java_major=$(echo "$java_version" | sed 's/^1\.//; s/[^0-9].*//')
  [ -n "$java_major" ] || fail "$java does not run; install a JDK 17 or newer, or set JAVA_HOME to one."
  [ "$java_major" -ge 17 ] || fail "$java is version $java_version; Lidao needs a JDK 17 or newer. Install one, or set JAVA_HOME to it."
}

find_builder() {
  if [ -z "${JAVA_HOME:-}" ]; then
    command -v javac >/dev/null || fail "There is a java and no javac; building needs a whole JDK 17 or newer, not only the runtime."
  else
    [ -x "$JAVA_HOME/bin/javac" ] || fail "$JAVA_HOME has no javac; building needs a whole JDK 17 or newer, not only the runtime."
  fi
  command -v mvn >/dev/null || fail "There is no Maven (mvn); install Maven 3.8 or newer."
}
