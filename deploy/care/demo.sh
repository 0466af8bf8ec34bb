# Sample customers and a year going by, day by day.
set -eu
. "$CARE_HOME/deploy/care/common.sh"
. "$CARE_HOME/deploy/care/build.sh"

find_java
build_if_needed
care_command=demo
. "$CARE_HOME/deploy/care/run.sh"
