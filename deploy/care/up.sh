# Everything in one JVM on this machine.
set -eu
. "$CARE_HOME/deploy/care/common.sh"
. "$CARE_HOME/deploy/care/build.sh"

find_java
build_if_needed
. "$CARE_HOME/deploy/care/run.sh"
