#!/usr/bin/env bash
# Sets up what the tests need, runs them all, and ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# The judge of JSON Schemas runs on node; its tests fail without it.
judge=tests/ElixirMl.JsonSchema.Tests/judge
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $root apt-get update -qq && $root apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi
[ -d "$judge/node_modules" ] || npm ci --prefix "$judge" --silent || { echo "The judge could not be installed: npm ci in $judge failed."; echo "0 passed, 1 failed"; exit 1; }

dotnet build ElixirMl.Sdk.sln --configuration Release --nologo --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }

status=0
for project in tests/*.Tests/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --configuration Release --no-build --nologo --verbosity quiet \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
done

# The library must also work trimmed and as native code: publish the same small program both ways, and run what came out.
smoke_failed=0
if ! command -v clang > /dev/null; then
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends clang zlib1g-dev || echo "clang cannot be installed: the native publish will fail"
fi
for kind in trimmed native; do
  app=artifacts/smoke/$kind/app
  rm -rf "$app"
  if dotnet publish tests/Aot.Smoke --configuration Release -p:SmokePublish=$kind --output "$app" --nologo --verbosity quiet && "$app/Aot.Smoke"; then
    rm -f "$app"/*.pdb "$app"/*.xml
    echo "$kind: $(du -sk "$app" | cut -f1) KB"
  else
    smoke_failed=$((smoke_failed + 1))
    status=1
  fi
done

count() { grep -ho "<Counters [^>]*" "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o "[0-9]*" | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(($(count passed) + 2 - smoke_failed))
failed=$(($(count total) + 2 - passed))
# A test host that dies writes no counters: a red run must never count as green.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed"
exit "$status"
