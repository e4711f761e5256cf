// A trampoline for each function of `functions.h`: it jumps to where the function lies, and opens the libraries
// first where that is not known yet. System V Application Binary Interface, AMD64, 3.2.3: the registers below
// are all that may hold arguments.

#if defined(__x86_64__)

.macro FUNCTION_CALL name
  .text
  .balign 16
  .globl \name
  .hidden \name
  .type \name, @function
\name:
  .cfi_startproc
  jmp *late_place_\name(%rip)
.Lfirst_\name:
  call late_call_first
  jmp *late_place_\name(%rip)
  .cfi_endproc
  .size \name, . - \name

  .section .data.late_places, "aw", @progbits
  .balign 8
late_place_\name:
  .quad .Lfirst_\name
.endm

  .section .data.late_places, "aw", @progbits
  .balign 8
  .globl late_places
  .hidden late_places
late_places:
#define FUNCTION(name) FUNCTION_CALL name
#include "functions.h"

  .text
  .type late_call_first, @function
late_call_first:
  .cfi_startproc
  pushq %rbp
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %rbp, 0
  movq %rsp, %rbp
  .cfi_def_cfa_register %rbp
  // Whatever the caller has pushed.
  andq $-16, %rsp
  subq $192, %rsp
  movq %rdi, (%rsp)
  movq %rsi, 8(%rsp)
  movq %rdx, 16(%rsp)
  movq %rcx, 24(%rsp)
  movq %r8, 32(%rsp)
  movq %r9, 40(%rsp)
  movq %rax, 48(%rsp)
  movq %r10, 56(%rsp)
  movups %xmm0, 64(%rsp)
  movups %xmm1, 80(%rsp)
  movups %xmm2, 96(%rsp)
  movups %xmm3, 112(%rsp)
  movups %xmm4, 128(%rsp)
  movups %xmm5, 144(%rsp)
  movups %xmm6, 160(%rsp)
  movups %xmm7, 176(%rsp)
  call late_libraries_need
  movq (%rsp), %rdi
  movq 8(%rsp), %rsi
  movq 16(%rsp), %rdx
  movq 24(%rsp), %rcx
  movq 32(%rsp), %r8
  movq 40(%rsp), %r9
  movq 48(%rsp), %rax
  movq 56(%rsp), %r10
  movups 64(%rsp), %xmm0
  movups 80(%rsp), %xmm1
  movups 96(%rsp), %xmm2
  movups 112(%rsp), %xmm3
  movups 128(%rsp), %xmm4
  movups 144(%rsp), %xmm5
  movups 160(%rsp), %xmm6
  movups 176(%rsp), %xmm7
  leave
  .cfi_def_cfa %rsp, 8
  ret
  .cfi_endproc
  .size late_call_first, . - late_call_first

// What tells those who make packages which libraries are opened: "ELF dlopen metadata" (UAPI Group
// Specifications).

  .set late_libraries_noted, 0

.macro LIBRARY_NOTE name
  .if late_libraries_noted
  .ascii ","
  .endif
  .set late_libraries_noted, late_libraries_noted + 1
  .ascii "{\"feature\":\"figures\",\"description\":\"Draws figures\",\"priority\":\"required\",\"soname\":[\""
  .ascii "\name"
  .ascii "\"]}"
.endm

  .section .note.dlopen, "a", @note
  .balign 4
  .long 1f - 0f, 3f - 2f, 0x407c0c0a
0:
  .asciz "FDO"
1:
  .balign 4
2:
  .ascii "["
#define LIBRARY(name) LIBRARY_NOTE name
#include "libraries.h"
  .asciz "]"
3:
  .balign 4

// What an object asks of the linker on this platform. Without the first the libraries above would be noted as needed
// from the start, since their names stand on its command line. Where the Swift runtime is linked into the program,
// its C++ library goes the same way: to open that takes a tenth of the time in which the program starts.

  .section .swift1_autolink_entries, "e", @progbits
  .asciz "-Wl,--as-needed"
  .asciz "-l:libstdc++.a"

#endif
  .section .note.GNU-stack, "", @progbits
