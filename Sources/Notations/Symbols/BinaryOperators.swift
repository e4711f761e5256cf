extension SymbolTable {
  static let binary = """
    ± pm plusmn
    ∓ mp
    × times
    ÷ div
    · cdot sdot centerdot
    ∗ ast
    ⋆ star
    ∘ circ
    ∙ bullet
    ⊕ oplus
    ⊖ ominus
    ⊗ otimes
    ⊘ oslash
    ⊙ odot
    ⊛ circledast
    ⊚ circledcirc
    ⊝ circleddash
    ∧ wedge land
    ∨ vee lor
    ∩ cap
    ∪ cup
    ⋒ Cap doublecap
    ⋓ Cup doublecup
    ⊓ sqcap
    ⊔ sqcup
    ⊎ uplus
    ∖ setminus smallsetminus
    ⋉ ltimes
    ⋊ rtimes
    ⋋ leftthreetimes
    ⋌ rightthreetimes
    ⨿ amalg
    ⊺ intercal
    † dagger
    ‡ ddagger
    ⋄ diamond
    ◯ bigcirc
    ≀ wr
    ◃ triangleleft
    ▹ triangleright
    △ bigtriangleup
    ▽ bigtriangledown
    ⊲ lhd
    ⊳ rhd
    ⊴ unlhd
    ⊵ unrhd
    ⊞ boxplus
    ⊟ boxminus
    ⊠ boxtimes
    ⊡ boxdot
    ∔ dotplus
    ⋇ divideontimes
    ⊼ barwedge
    ⊻ veebar
    ⩞ doublebarwedge
    ⋏ curlywedge
    ⋎ curlyvee
    ⋖ lessdot
    ⋗ gtrdot
    & And
    """
}
