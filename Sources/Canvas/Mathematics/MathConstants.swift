internal import CPangoCairo
internal import Drawings

extension MathConstant {
  /// The constant's name for HarfBuzz; nil for the overlap of connectors, which is asked for apart.
  var harfBuzz: hb_ot_math_constant_t? {
    switch self {
    case .scriptPercentScaleDown: HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN
    case .scriptScriptPercentScaleDown: HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN
    case .delimitedSubFormulaMinHeight: HB_OT_MATH_CONSTANT_DELIMITED_SUB_FORMULA_MIN_HEIGHT
    case .displayOperatorMinHeight: HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT
    case .mathLeading: HB_OT_MATH_CONSTANT_MATH_LEADING
    case .axisHeight: HB_OT_MATH_CONSTANT_AXIS_HEIGHT
    case .subscriptShiftDown: HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN
    case .subscriptTopMax: HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX
    case .subscriptBaselineDropMin: HB_OT_MATH_CONSTANT_SUBSCRIPT_BASELINE_DROP_MIN
    case .superscriptShiftUp: HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP
    case .superscriptShiftUpCramped: HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP_CRAMPED
    case .superscriptBottomMin: HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN
    case .superscriptBaselineDropMax: HB_OT_MATH_CONSTANT_SUPERSCRIPT_BASELINE_DROP_MAX
    case .subSuperscriptGapMin: HB_OT_MATH_CONSTANT_SUB_SUPERSCRIPT_GAP_MIN
    case .superscriptBottomMaxWithSubscript:
      HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT
    case .spaceAfterScript: HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT
    case .upperLimitGapMin: HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN
    case .upperLimitBaselineRiseMin: HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN
    case .lowerLimitGapMin: HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN
    case .lowerLimitBaselineDropMin: HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN
    case .fractionRuleThickness: HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS
    case .stackTopShiftUp: HB_OT_MATH_CONSTANT_STACK_TOP_SHIFT_UP
    case .stackTopDisplayStyleShiftUp: HB_OT_MATH_CONSTANT_STACK_TOP_DISPLAY_STYLE_SHIFT_UP
    case .stackBottomShiftDown: HB_OT_MATH_CONSTANT_STACK_BOTTOM_SHIFT_DOWN
    case .stackBottomDisplayStyleShiftDown:
      HB_OT_MATH_CONSTANT_STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN
    case .stackGapMin: HB_OT_MATH_CONSTANT_STACK_GAP_MIN
    case .stackDisplayStyleGapMin: HB_OT_MATH_CONSTANT_STACK_DISPLAY_STYLE_GAP_MIN
    case .radicalVerticalGap: HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP
    case .radicalDisplayStyleVerticalGap: HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP
    case .radicalRuleThickness: HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS
    case .radicalExtraAscender: HB_OT_MATH_CONSTANT_RADICAL_EXTRA_ASCENDER
    case .radicalKernBeforeDegree: HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE
    case .radicalKernAfterDegree: HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE
    case .radicalDegreeBottomRaisePercent: HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT
    case .accentBaseHeight: HB_OT_MATH_CONSTANT_ACCENT_BASE_HEIGHT
    case .overbarVerticalGap: HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP
    case .overbarRuleThickness: HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS
    case .overbarExtraAscender: HB_OT_MATH_CONSTANT_OVERBAR_EXTRA_ASCENDER
    case .underbarVerticalGap: HB_OT_MATH_CONSTANT_UNDERBAR_VERTICAL_GAP
    case .underbarRuleThickness: HB_OT_MATH_CONSTANT_UNDERBAR_RULE_THICKNESS
    case .underbarExtraDescender: HB_OT_MATH_CONSTANT_UNDERBAR_EXTRA_DESCENDER
    case .minConnectorOverlap: nil
    }
  }

  /// Whether the constant counts hundredths rather than units of the font.
  var isPercentage: Bool {
    [.scriptPercentScaleDown, .scriptScriptPercentScaleDown, .radicalDegreeBottomRaisePercent]
      .contains(self)
  }

  /// The constant for a font without a MATH table, in thousandths of an em or in hundredths (MathML
  /// Core, "Layout constants", fallback values for an x-height of half an em and a rule of a
  /// twentieth).
  var fallback: Double {
    switch self {
    case .fractionRuleThickness, .radicalRuleThickness, .radicalExtraAscender,
      .overbarRuleThickness, .overbarExtraAscender, .underbarRuleThickness,
      .underbarExtraDescender:
      50
    case .overbarVerticalGap, .underbarVerticalGap, .stackGapMin: 150
    case .stackDisplayStyleGapMin: 350
    case .accentBaseHeight: 500
    case .subscriptTopMax, .superscriptShiftUp, .superscriptShiftUpCramped,
      .superscriptBottomMaxWithSubscript:
      400
    case .subscriptShiftDown, .subSuperscriptGapMin: 200
    case .axisHeight: 250
    case .radicalDisplayStyleVerticalGap: 175
    case .superscriptBottomMin: 125
    case .scriptPercentScaleDown: 80
    case .radicalVerticalGap: 63
    case .scriptScriptPercentScaleDown, .radicalDegreeBottomRaisePercent: 60
    case .radicalKernBeforeDegree: 277
    case .radicalKernAfterDegree: -555
    case .spaceAfterScript: 42
    default: 0
    }
  }
}
