extension SymbolTable {
  static let relations = """
    ≠ ne neq
    ≤ le leq
    ≥ ge geq
    ⩽ leqslant
    ⩾ geqslant
    ≦ leqq
    ≧ geqq
    ⪕ eqslantless
    ⪖ eqslantgtr
    ≪ ll
    ≫ gg
    ⋘ lll llless
    ⋙ ggg gggtr
    ∼ sim thicksim
    ≃ simeq
    ≈ approx thickapprox
    ≊ approxeq
    ≅ cong
    ≡ equiv
    ∝ propto varpropto
    ≐ doteq
    ≑ doteqdot Doteq
    ≒ fallingdotseq
    ≓ risingdotseq
    ≜ triangleq
    ≔ coloneqq coloneq
    ≕ eqqcolon
    ∷ dblcolon
    ≍ asymp
    ≂ eqsim
    ≖ eqcirc
    ≗ circeq
    ≏ bumpeq
    ≎ Bumpeq
    ∽ backsim
    ⋍ backsimeq
    ≺ prec
    ≻ succ
    ⪯ preceq
    ⪰ succeq
    ≼ preccurlyeq
    ≽ succcurlyeq
    ⋞ curlyeqprec
    ⋟ curlyeqsucc
    ≾ precsim
    ≿ succsim
    ⪷ precapprox
    ⪸ succapprox
    ≲ lesssim
    ≳ gtrsim
    ⪅ lessapprox
    ⪆ gtrapprox
    ≶ lessgtr
    ≷ gtrless
    ⋚ lesseqgtr
    ⋛ gtreqless
    ⪋ lesseqqgtr
    ⪌ gtreqqless
    ⊂ subset sub
    ⊃ supset
    ⊆ subseteq sube
    ⊇ supseteq supe
    ⫅ subseteqq
    ⫆ supseteqq
    ⋐ Subset
    ⋑ Supset
    ⊏ sqsubset
    ⊐ sqsupset
    ⊑ sqsubseteq
    ⊒ sqsupseteq
    ∈ in isin
    ∉ notin
    ∋ ni owns
    ∌ notni
    ∣ mid shortmid
    ∥ parallel shortparallel
    ⊥ perp
    ⫫ Perp
    ⊢ vdash
    ⊣ dashv
    ⊨ models vDash
    ⊩ Vdash
    ⊪ Vvdash
    ∴ therefore
    ∵ because
    ⋈ bowtie Join
    ⌣ smile smallsmile
    ⌢ frown smallfrown
    ≬ between
    ⋔ pitchfork
    △ vartriangle
    ⊲ vartriangleleft
    ⊳ vartriangleright
    ⊴ trianglelefteq
    ⊵ trianglerighteq
    ◀ blacktriangleleft
    ▶ blacktriangleright
    ∍ backepsilon
    """

  static let negations = """
    ∤ nmid nshortmid
    ∦ nparallel nshortparallel
    ≮ nless
    ≯ ngtr
    ≰ nleq
    ≱ ngeq
    ⪇ lneq
    ⪈ gneq
    ≨ lneqq
    ≩ gneqq
    ⋦ lnsim
    ⋧ gnsim
    ⪉ lnapprox
    ⪊ gnapprox
    ⊀ nprec
    ⊁ nsucc
    ⋠ npreceq
    ⋡ nsucceq
    ⋨ precnsim
    ⋩ succnsim
    ⪹ precnapprox
    ⪺ succnapprox
    ⪵ precneqq
    ⪶ succneqq
    ≁ nsim
    ≆ ncong
    ⊈ nsubseteq
    ⊉ nsupseteq
    ⊊ subsetneq varsubsetneq
    ⊋ supsetneq varsupsetneq
    ⫋ subsetneqq
    ⫌ supsetneqq
    ⊬ nvdash
    ⊭ nvDash
    ⊮ nVdash
    ⊯ nVDash
    ⋪ ntriangleleft
    ⋫ ntriangleright
    ⋬ ntrianglelefteq
    ⋭ ntrianglerighteq
    """

  static let arrows = """
    → to rightarrow
    ← leftarrow gets
    ↔ leftrightarrow
    ⇒ Rightarrow
    ⇐ Leftarrow
    ⇔ Leftrightarrow
    ⟶ longrightarrow
    ⟵ longleftarrow
    ⟷ longleftrightarrow
    ⟹ Longrightarrow
    ⟸ Longleftarrow
    ⟺ Longleftrightarrow
    ↦ mapsto
    ⟼ longmapsto
    ↪ hookrightarrow
    ↩ hookleftarrow
    ↑ uparrow
    ↓ downarrow
    ↕ updownarrow
    ⇑ Uparrow
    ⇓ Downarrow
    ⇕ Updownarrow
    ↗ nearrow
    ↘ searrow
    ↙ swarrow
    ↖ nwarrow
    ⇝ rightsquigarrow leadsto
    ↭ leftrightsquigarrow
    ⇀ rightharpoonup
    ⇁ rightharpoondown
    ↼ leftharpoonup
    ↽ leftharpoondown
    ⇌ rightleftharpoons
    ⇋ leftrightharpoons
    ↿ upharpoonleft
    ↾ upharpoonright restriction
    ⇃ downharpoonleft
    ⇂ downharpoonright
    ⇉ rightrightarrows
    ⇇ leftleftarrows
    ⇈ upuparrows
    ⇊ downdownarrows
    ⇄ rightleftarrows
    ⇆ leftrightarrows
    ↠ twoheadrightarrow
    ↞ twoheadleftarrow
    ↣ rightarrowtail
    ↢ leftarrowtail
    ↬ looparrowright
    ↫ looparrowleft
    ↷ curvearrowright
    ↶ curvearrowleft
    ↻ circlearrowright
    ↺ circlearrowleft
    ⇛ Rrightarrow
    ⇚ Lleftarrow
    ⇢ dashrightarrow
    ⇠ dashleftarrow
    ↰ Lsh
    ↱ Rsh
    ⊸ multimap
    ⊶ origof
    ⊷ imageof
    ↛ nrightarrow
    ↚ nleftarrow
    ↮ nleftrightarrow
    ⇏ nRightarrow
    ⇍ nLeftarrow
    ⇎ nLeftrightarrow
    """
}
