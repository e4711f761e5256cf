/// What the program is called. Each command says it, too, so that it can be read without the others.
let programName = "curvesheet"
