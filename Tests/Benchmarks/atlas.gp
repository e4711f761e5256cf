# The atlas in gnuplot, in its default style:  gnuplot -c atlas.gp FOLDER
set encoding utf8
set samples 1201
set grid
set key left top

relu(x)        = x > 0 ? x : 0
leaky_relu(x)  = x > 0 ? x : 0.01 * x
sigmoid(x)     = 1 / (1 + exp(-x))
identity(x)    = x
relu_slope(x)       = x > 0 ? 1 : 0
leaky_relu_slope(x) = x > 0 ? 1 : 0.01
sigmoid_slope(x)    = sigmoid(x) * (1 - sigmoid(x))
tanh_slope(x)       = 1 - tanh(x)**2
identity_slope(x)   = 1

png = "set terminal pngcairo size 1440,900 fontscale 2 linewidth 2; set output '".ARG1."/%s.png'"
svg = "set terminal svg enhanced size 720,450; set output '".ARG1."/%s.svg'"
formats = "png svg"

set xlabel "x"
set xrange [-6:6]
set ylabel "y"
array formula[5] = ["f(x) = max(0, x)", "f(x) = max(0.01x, x)", "σ(x) = 1 / (1 + e^{−x})", \
  "tanh x = (e^x − e^{−x}) / (e^x + e^{−x})", "f(x) = x"]
do for [name in "01-relu 02-leaky_relu 03-sigmoid 04-tanh 05-identity"] {
  f = name[4:]
  set title formula[int(name[1:2])]
  do for [format in formats] {
    eval sprintf(value(format), name)
    eval sprintf("plot %s(x) title 'f(x)' lw 2, %s_slope(x) title 'f′(x)' lw 2", f, f)
  }
}

set title "Activation functions"
set ylabel "f(x)"
do for [format in formats] {
  eval sprintf(value(format), "06-activations")
  plot relu(x) title "relu" lw 2, leaky_relu(x) title "leaky relu" lw 2, \
    sigmoid(x) title "sigmoid" lw 2, tanh(x) title "tanh" lw 2, identity(x) title "identity" lw 2
}
set title "Their derivatives"
set ylabel "f′(x)"
do for [format in formats] {
  eval sprintf(value(format), "07-derivatives")
  plot relu_slope(x) title "relu" lw 2, leaky_relu_slope(x) title "leaky relu" lw 2, \
    sigmoid_slope(x) title "sigmoid" lw 2, tanh_slope(x) title "tanh" lw 2, \
    identity_slope(x) title "identity" lw 2
}

# share(k, T) of the scores 1, 2, 3
share(k, T) = exp(k / T) / (exp(1 / T) + exp(2 / T) + exp(3 / T))
array temperature = [0.5, 1, 2, 5]
set style data histograms
set style fill solid 0.8
set title "Softmax at four temperatures"
set xlabel "temperature T"
set ylabel "probability"
set autoscale x
set xtics ("0.5" 0, "1" 1, "2" 2, "5" 3)
do for [format in formats] {
  eval sprintf(value(format), "08-softmax-temperature")
  plot for [k = 1:3] temperature using (share(k, $2)) title sprintf("z_%d = %d", k, k)
}
array scale = [0.1, 1, 10]
set xtics ("1" 1, "2" 2, "3" 3)
set boxwidth 0.8
set yrange [0:1.1]
unset key
do for [format in formats] {
  eval sprintf(value(format), "09-softmax-scale")
  set multiplot layout 1,3 title "Softmax at three scales"
  set xlabel "class"
  set xrange [0.4:3.6]
  do for [i = 1:3] {
    set title sprintf("z = (%g, %g, %g)", scale[i], 2 * scale[i], 3 * scale[i])
    plot "+" using (k = int($0) + 1):(k <= 3 ? share(k, 1.0 / scale[i]) : NaN) with boxes, \
      "+" using (k = int($0) + 1):(p = k <= 3 ? share(k, 1.0 / scale[i]) : NaN):(sprintf("%.3f", p)) \
      with labels offset 0,0.7
  }
  unset multiplot
}
set key left top
set autoscale
set xtics autofreq

set title "ReLU and leaky ReLU"
set xlabel "x"
set ylabel "y"
set xrange [-3:3]
do for [format in formats] {
  eval sprintf(value(format), "10-relu-vs-leaky")
  plot relu(x) title "relu" with lines lw 2, leaky_relu(x) title "leaky relu" with lines lw 2
}

set title "The most that a gradient keeps"
set xlabel "depth n"
set ylabel "factor"
set xrange [1:20]
set samples 20
set logscale y
set format y "10^{%T}"
set key left bottom
do for [format in formats] {
  eval sprintf(value(format), "11-gradient-depth")
  plot 0.25**x title "sigmoid: 0.25^n" with linespoints pt 7, \
    1**x title "tanh: 1^n" with linespoints pt 7
}
unset logscale
set format y
set samples 1201

set title "Where the slope falls below 0.05"
set xlabel "x"
set ylabel "y"
set xrange [-6:6]
set yrange [-1.1:1.1]
# sigmoid′ and tanh′ are 0.05 at these places
array edge = [2.887271, 2.178272]
do for [k = 1:2] {
  set object rectangle from -6,-1.1 to -edge[k],1.1 back \
    fillcolor linetype k fillstyle transparent solid 0.15 noborder
  set object rectangle from edge[k],-1.1 to 6,1.1 back \
    fillcolor linetype k fillstyle transparent solid 0.15 noborder
}
set key left top
do for [format in formats] {
  eval sprintf(value(format), "12-saturation")
  plot sigmoid(x) title "sigmoid" with lines linetype 1 lw 2, \
    tanh(x) title "tanh" with lines linetype 2 lw 2
}
unset output
