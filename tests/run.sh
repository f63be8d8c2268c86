#!/usr/bin/env bash
# Sets up what the tests need, runs them all, and ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet build ElixirMl.Sdk.sln --configuration Release --nologo --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }

status=0
for project in tests/*.Tests/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --configuration Release --no-build --nologo --verbosity quiet \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
done

count() { grep -ho "<Counters [^>]*" "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o "[0-9]*" | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed)
failed=$(($(count total) - passed))
# A test host that dies writes no counters: a red run must never count as green.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed"
exit "$status"
