.\" Written by Arrow; `arrow help \-\-man` prints it.
.TH ${title} 1 "" "Arrow ${version}" "Arrow"
.SH NAME
${name} \- ${summary}
.SH SYNOPSIS
.nf
<#list synopsis as line>
${line}
</#list>
.fi
<#if notes?size != 0>
.SH DESCRIPTION
<#list notes as note>
.PP
${note}
</#list>
</#if>
<#if verbs?size != 0>
.SH COMMANDS
<#list verbs as verb>
.TP
${verb.term}
${verb.meaning}
</#list>
</#if>
<#if operands?size != 0>
.SH OPERANDS
<#list operands as operand>
.TP
${operand.term}
${operand.meaning}
</#list>
</#if>
<#if options?size != 0>
.SH OPTIONS
<#list options as option>
.TP
${option.term}
${option.meaning}
</#list>
</#if>
.SH EXIT STATUS
<#list statuses as status>
.TP
${status.term}
${status.meaning}
</#list>
.SH ENVIRONMENT
.TP
\fBPATH\fR
where compilers, make, QEMU and other programs are looked for
.TP
\fBJAVA_HOME\fR
the JDK that runs Arrow, if it is one of version 17 or later
.TP
\fBXDG_CACHE_HOME\fR
holds the folder \fIarrow\fR with what can be made again; \fI\(ti/.cache\fR without it
.TP
\fBNO_COLOR\fR
if it is not empty, messages have no colour; they have none either unless they go to a terminal
.TP
\fBTERM\fR
if it is \fIdumb\fR, messages have no colour and no line of progress
.TP
\fBARROW_DEBUG\fR
if it is not empty, an internal error prints where it happened
.TP
\fBMAVEN_OPTS\fR
handed to Java when Maven builds Arrow itself
.SH FILES
.TP
\fIarrow.yaml\fR
the project: its program and its targets
.TP
\fIKconfig\fR
options of the program's own
.TP
\fIconfig/common.config\fR, \fIconfig/PLATFORM\-ARCH.config\fR
the project's configuration, for all targets and for one
.TP
\fIbuild/PLATFORM\-ARCH/\fR
the image, its symbols in a file named \fI*.debug\fR, its makefile
.TP
\fIbuild/obj/\fR
object files, shared by all targets
.TP
\fI.arrow/\fR
in the checkout of Arrow: the tool as it was built at its first start
<#if others?size != 0>
.SH SEE ALSO
<#list others as other>\fB${other}\fR(1)<#sep>,
</#list>

</#if>
