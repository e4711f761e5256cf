print("curvesheet")
