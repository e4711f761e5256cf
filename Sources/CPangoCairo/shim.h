#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <hb.h>
#include <hb-ot.h>
#include <malloc.h>
#include <pango/pangocairo.h>
