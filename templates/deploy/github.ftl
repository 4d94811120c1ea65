# Builds and tests ${name} with Arrow, on GitHub. Written by `arrow new --ci github`; it is yours now.
#
# Two variables of the repository (Settings, Secrets and variables, Actions) say where Arrow is:
# ARROW_REPOSITORY, what `git fetch` takes, and ARROW_REF, a commit or a tag in it.
name: arrow
on: [push, pull_request]
permissions:
  contents: read
jobs:
  images:
    runs-on: ubuntu-24.04
    container: debian:12
    timeout-minutes: 60
    env:
      ARROW_REPOSITORY: ${r"${{ vars.ARROW_REPOSITORY }}"}
      ARROW_REF: ${r"${{ vars.ARROW_REF }}"}
    steps:
      - name: Install git
        run: |
          if ! command -v git >/dev/null; then
            apt-get update -q
            apt-get install -y --no-install-recommends ca-certificates git
          fi
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
      - name: Fetch Arrow
        id: arrow
        run: |
          : "<#noparse>${ARROW_REPOSITORY:?is not set}" "${ARROW_REF:?is not set}"</#noparse>
          git init -q .arrow-ci/arrow
          git -C .arrow-ci/arrow fetch -q --depth 1 "$ARROW_REPOSITORY" "$ARROW_REF"
          git -C .arrow-ci/arrow checkout -q --force --detach FETCH_HEAD
          echo "commit=$(git -C .arrow-ci/arrow rev-parse HEAD)" >>"$GITHUB_OUTPUT"
          echo "XDG_CACHE_HOME=$PWD/.arrow-ci/cache" >>"$GITHUB_ENV"
          echo "MAVEN_OPTS=-Dmaven.repo.local=$PWD/.arrow-ci/maven" >>"$GITHUB_ENV"
      - uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0
        with:
          path: |
            .arrow-ci/arrow/.arrow
            .arrow-ci/cache
            .arrow-ci/maven
            ${prefix}build/obj
          key: arrow-${r"${{ steps.arrow.outputs.commit }}"}-${r"${{ github.sha }}"}
          restore-keys: arrow-${r"${{ steps.arrow.outputs.commit }}"}-
      - name: Take over what the same commit of Arrow has made
        run: |
<#include "take-over.ftl">
      - name: Build
        run: |
          .arrow-ci/arrow/arrow --yes build ${project}
          git -C .arrow-ci/arrow rev-parse HEAD >.arrow-ci/arrow/.arrow/commit
      - name: Test
        run: .arrow-ci/arrow/arrow --yes test --own --timeout=60 --junit=${prefix}arrow-tests.xml -C ${project}
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        if: always()
        with:
          name: ${name}
          path: |
            ${prefix}arrow-tests.xml
            ${prefix}build/*/${name}
            ${prefix}build/*/${name}.debug
