# Builds what is missing or older than its sources. Sourced, after common.sh.

care_jar=$CARE_HOME/standalone/target/lidao.jar
care_built=$CARE_HOME/standalone/target/lidao.built
care_modules='contract calendar press chassis messaging profiles embedded customer-service interaction-service reminder-service complaint-service support-console standalone'

build_is_current() {
  [ -f "$care_jar" ] && [ -d "$CARE_HOME/standalone/target/lib" ] || return 1
  # Maven leaves a jar alone that has not changed; our mark then tells when it was last looked at.
  since=$care_jar
  [ -n "$(find "$care_built" -newer "$care_jar" 2>/dev/null)" ] && since=$care_built
  newer=$(cd "$CARE_HOME" && find pom.xml $(for m in $care_modules; do echo "$m/pom.xml $m/src/main"; done) -newer "$since" -print 2>/dev/null | head -n 1)
  [ -z "$newer" ]
}

build_if_needed() {
  build_is_current && return 0
  find_builder
  log=$CARE_HOME/.care/logs/build.log
  mkdir -p "$(dirname "$log")" 2>/dev/null || fail "$CARE_HOME/.care cannot be written; make room or rights there."
  echo "Building Lidao (the first time also fetches its libraries; details in $log)"
  mark=$CARE_HOME/.care/logs/build.started
  : >"$mark"
  status=$CARE_HOME/.care/logs/build.status
  {
    if (cd "$CARE_HOME" && mvn -B -Dstyle.color=never -Dmaven.test.skip=true -pl standalone -am package) 2>&1; then
      echo 0 >"$status"
    else
      echo 1 >"$status"
    fi
  } | tee "$log" | awk '
    BEGIN { "date +%s" | getline start; close("date +%s") }
    function seconds(  now) { "date +%s" | getline now; close("date +%s"); return now - start }
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { printf "%6d s  %s %s\n", seconds(), $NF, $3; fflush() }
    /Downloaded from/ { if (++fetched % 25 == 0) { printf "%6d s  %d files fetched\n", seconds(), fetched; fflush() } }
    /^\[ERROR\]/ && ++errors <= 5 { print; fflush() }'
  [ "$(cat "$status")" = 0 ] || fail "The build failed; $log says why."
  # Sources that changed while it was building count as newer.
  touch -r "$mark" "$care_built"
}
