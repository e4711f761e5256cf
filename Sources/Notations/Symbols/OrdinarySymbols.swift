extension SymbolTable {
  static let ordinary = #"""
    ∞ infty infin
    ∇ nabla
    ∂ partial
    ′ prime
    ‵ backprime
    ∅ emptyset varnothing empty
    ∀ forall
    ∃ exists exist
    ∄ nexists
    ¬ neg lnot
    ⊤ top
    ⊥ bot
    ∠ angle
    ∡ measuredangle
    ∢ sphericalangle
    △ triangle
    ▽ triangledown
    ▲ blacktriangle
    ▼ blacktriangledown
    □ square Box
    ■ blacksquare
    ◊ lozenge
    ⧫ blacklozenge
    ◇ Diamond
    ★ bigstar
    ⋮ vdots
    \ backslash
    ✓ checkmark
    ° degree
    | vert
    ‖ Vert |
    _ _
    % %
    # #
    $ $
    & &
    ♭ flat
    ♮ natural
    ♯ sharp
    ♣ clubsuit
    ♢ diamondsuit
    ♡ heartsuit
    ♠ spadesuit
    § S
    ¶ P
    † dag
    ‡ ddag
    ∁ complement
    ╱ diagup
    ╲ diagdown
    √ surd
    Ⓢ circledS
    ® circledR
    © copyright
    £ pounds mathsterling
    ¥ yen
    ℧ mho
    Ⅎ Finv
    ⅁ Game
    ✠ maltese
    """#

  /// Dots, which are spaced as an inner formula.
  static let dots = """
    … ldots dotsc dotso mathellipsis
    ⋯ cdots dotsb dotsm dotsi
    ⋱ ddots
    ⋰ iddots
    """

  static let opening = #"""
    { lbrace {
    [ lbrack
    ( lparen
    ⟨ langle lang
    ⌊ lfloor
    ⌈ lceil
    | lvert
    ‖ lVert
    ⌜ ulcorner
    ⌞ llcorner
    ⟮ lgroup
    ⎰ lmoustache
    """#

  static let closing = #"""
    } rbrace }
    ] rbrack
    ) rparen
    ⟩ rangle rang
    ⌋ rfloor
    ⌉ rceil
    | rvert
    ‖ rVert
    ⌝ urcorner
    ⌟ lrcorner
    ⟯ rgroup
    ⎱ rmoustache
    """#

  static let punctuation = """
    : colon
    . ldotp
    · cdotp
    """
}
