          cd .arrow-ci/arrow
          if [ "$(cat .arrow/commit 2>/dev/null)" = "$(git rev-parse HEAD)" ]; then
            # The sources are those that the cache was made from, but look newer.
            git ls-files -z | xargs -0 touch -h -d "@$(git log -1 --format=%ct)"
            touch .arrow/tool-*/stamp
          else
            rm -rf .arrow ../../${prefix}build/obj
          fi
          cd ../..
