# Written by arrow; edits are lost. How things are compiled is decided by
# arrow.yaml and config/. Plain GNU make, Java is not needed:
#   make -C ${folder} [-j2] [V=1] [LAUNCHER=ccache]

ifeq ($(firstword $(MAKEFILE_LIST)),Makefile)
# Started in this folder. All names below are relative to the project's folder.
.DEFAULT_GOAL := all
Makefile: ;
all:
	+@$(MAKE) -rR --no-print-directory -C ${up} -f ${self}
%:
	+@$(MAKE) -rR --no-print-directory -C ${up} -f ${self} $@
else

MAKEFLAGS += -rR
.SUFFIXES:
.DELETE_ON_ERROR:
export LC_ALL := C
export SOURCE_DATE_EPOCH := 0
# for ccache: nothing in an object says where it was compiled
export CCACHE_NOHASHDIR ?= 1
export CCACHE_BASEDIR ?= $(subst \,,$(ARROW))
unexport CPATH C_INCLUDE_PATH COMPILER_PATH GCC_EXEC_PREFIX
unexport DEPENDENCIES_OUTPUT SUNPRO_DEPENDENCIES LD_RUN_PATH

fixed = $(if $(filter command override,$(origin $1)),$(error $1 is part of the key \
 of every object: write `toolchain:` in arrow.yaml, or `cflags:` in library.yaml))
$(foreach name,CC CPP LD AS AR NM OBJCOPY CFLAGS CPPFLAGS LDFLAGS ASFLAGS,$(call fixed,$(name)))

ifeq ($(V),1)
Q :=
say =
else
Q := @
say = $(info $()  $1 $2)
endif

ARROW := ${home}
<#list toolchains as t>
CC_${t.arch} := ${t.compiler}
LD_${t.arch} := ${t.linker}
OBJCOPY_${t.arch} := ${t.objcopy}
NM_${t.arch} := ${t.nm}
</#list>
<#list flagSets as set>

${set.name} :=<#list set.flags as flag> \
	${flag}</#list>
</#list>

# A result is written under .part/ and renamed when it is complete, so that a
# build may be killed at any moment. The dependencies go first.
define compile
$(call say,CC,$1)
$(Q)$(LAUNCHER) $(CC_$(ARCH)) $(FLAGS) -MMD -MP -MT $@ -MF $(@D)/.part/$(@F:.o=.d) -c '$<' -o $(@D)/.part/$(@F)
$(Q)mv -f $(@D)/.part/$(@F:.o=.d) $(@D)/.part/$(@F) $(@D)
endef

# Objects of one library become one object that shows only what it exports.
define join-objects
$(call say,JOIN,$1)
$(Q)$(LD_$(ARCH)) -r -o $(@D)/.part/$(@F) $^
$(Q)$(OBJCOPY_$(ARCH)) $2 $(@D)/.part/$(@F)
$(Q)mv -f $(@D)/.part/$(@F) $(@D)
endef

define hide-symbols
$(call say,JOIN,$1)
$(Q)$(OBJCOPY_$(ARCH)) $2 $< $(@D)/.part/$(@F)
$(Q)mv -f $(@D)/.part/$(@F) $(@D)
endef

# Who uses which symbol of whom, held against the dependencies in Kconfig. Where, is only looked up
# for a fault: it needs the debug information of all objects.
LINK_CHECK = awk -f $(ARROW)/templates/makefile/link-check.awk
define check
$(call say,CHECK,$1)
$(Q)$(NM_$(ARCH)) -gPA $(filter %.o,$^) >$(@D)/.part/$(@F)
$(Q)$(LINK_CHECK) $< $(@D)/.part/$(@F) >/dev/null || { \
	$(NM_$(ARCH)) -uPAl $(filter %.o,$^) >$(@D)/.part/$(@F).places; \
	$(LINK_CHECK) $< $(@D)/.part/$(@F) $(@D)/.part/$(@F).places; }
$(Q)mv -f $(@D)/.part/$(@F) $(@D)
endef

define link
$(call say,LINK,$1)
$(Q)$(LD_$(ARCH)) $3 -T $(firstword $^) --gc-sections -z noexecstack --build-id=none -Map=$(@D)/.part/$2.map -o $(@D)/.part/$2.debug @$(word 2,$^)
$(Q)$(OBJCOPY_$(ARCH)) --strip-all $(@D)/.part/$2.debug $(@D)/.part/$2$4
$(if $(and $(wildcard $(@D)/$2$4),$(wildcard $(@D)/$2.debug),$(wildcard $(@D)/$2.map)),$(call keep-former,$2,$4))
$(Q)mv -f $(@D)/.part/$2.debug $(@D)/.part/$2.map $(@D)/.part/$2$4 $(@D)
endef

# The image that is replaced by another one; `arrow size` compares with it.
keep-former = $(Q)cmp -s $(@D)/.part/$1$2 $(@D)/$1$2 || \
	{ mkdir -p $(@D)/former && cp -f $(@D)/$1.debug $(@D)/$1.map $(@D)/$1$2 $(@D)/former; }

.PHONY: all<#list targets as t> ${t.name}</#list>
all:<#list goals as goal> ${goal}</#list>

${objects}/%/config.h:
	@echo 'arrow: $@ is missing: run `arrow build`' >&2; false
${objects}/home:
	@echo 'arrow: $@ is missing: run `arrow build`' >&2; false
<#list units as u>

# ${u.name}
${u.folder}/%.o: ARCH := ${u.arch}
${u.folder}/%.o: FLAGS = $(${u.flagSet}) -include ${u.folder}/config.h \
	-ffile-prefix-map=${u.folder}=${u.name}<#list u.flags as flag> \
	${flag}</#list>
<#list u.compiles as c>
${c.object}: ${c.source} ${u.folder}/config.h ${objects}/home
	$(call compile,${c.label})
</#list>
<#list u.joins as j>
${j.output}:<#list j.inputs as i> ${i}</#list>
	$(call ${j.recipe},${j.label},${j.options})
</#list>
-include<#list u.compiles as c> ${c.depend}</#list>
</#list>
<#list targets as t>

# ${t.name}
${t.name}: ${t.image} ${t.debug} ${t.map}
${t.folder}/%: ARCH := ${t.arch}
${t.folder}/gen/symbols: ${t.folder}/gen/link-rules<#list t.objects as o> \
	${o}</#list>
	$(call check,${t.label})
${t.image} ${t.debug} ${t.map} &: ${t.folder}/gen/link.ld ${t.folder}/gen/objects ${t.folder}/gen/symbols
	$(call link,${t.label},${t.file},${t.linkFlags},${t.kernel})
</#list>

endif
