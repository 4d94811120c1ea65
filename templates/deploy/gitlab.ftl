# Builds and tests ${name} with Arrow, on GitLab. Written by `arrow new --ci gitlab`; it is yours now.
#
# Two variables of the project (Settings, CI/CD, Variables) say where Arrow is:
# ARROW_REPOSITORY, what `git fetch` takes, and ARROW_REF, a commit or a tag in it.
images:
  image: debian:12
  timeout: 60 minutes
  variables:
    XDG_CACHE_HOME: $CI_PROJECT_DIR/.arrow-ci/cache
    MAVEN_OPTS: -Dmaven.repo.local=$CI_PROJECT_DIR/.arrow-ci/maven
  cache:
    key: arrow-$ARROW_REF
    paths:
      - .arrow-ci/arrow/.arrow
      - .arrow-ci/cache
      - .arrow-ci/maven
      - ${prefix}build/obj
  before_script:
    # Install git.
    - |
          if ! command -v git >/dev/null; then
            apt-get update -q
            apt-get install -y --no-install-recommends ca-certificates git
          fi
    # Fetch Arrow.
    - |
          : "<#noparse>${ARROW_REPOSITORY:?is not set}" "${ARROW_REF:?is not set}"</#noparse>
          git init -q .arrow-ci/arrow
          git -C .arrow-ci/arrow fetch -q --depth 1 "$ARROW_REPOSITORY" "$ARROW_REF"
          git -C .arrow-ci/arrow checkout -q --force --detach FETCH_HEAD
    # Take over what the same commit of Arrow has made.
    - |
<#include "take-over.ftl">
  script:
    - .arrow-ci/arrow/arrow --yes build ${project}
    - git -C .arrow-ci/arrow rev-parse HEAD >.arrow-ci/arrow/.arrow/commit
    - .arrow-ci/arrow/arrow --yes test --own --timeout=60 --junit=${prefix}arrow-tests.xml -C ${project}
  artifacts:
    when: always
    reports:
      junit: ${prefix}arrow-tests.xml
    paths:
      - ${prefix}arrow-tests.xml
      - ${prefix}build/*/${name}
      - ${prefix}build/*/${name}.debug
