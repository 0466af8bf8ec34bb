# How a whole house in one JVM is compiled, and its heap collected. Sourced by run.sh, and by the benchmark of such a house.

# C1 alone, at half the usual number of calls, starts in about half the time and keeps up with a house's daily work; docs/running.md has the figures.
# With C1 alone the JVM sets 48 MB aside for compiled code, which a busy house fills within two minutes; from then on it would interpret.
care_compiler='-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.5 -XX:ReservedCodeCacheSize=160m'

# One thread's collector does for a small heap, and asks less of compiled code at each write of a reference than G1.
care_collector='-XX:+UseSerialGC'
