package import Drawings

/// The file formats of pictures.
package enum Format: String, CaseIterable, Sendable {
  case svg, png, pdf
}

extension Picture {
  /// The whole file. Equal pictures give equal bytes on one machine, whatever else is drawn before or
  /// at the same time.
  package func encoded(as format: Format) throws(CanvasError) -> [UInt8] {
    switch format {
    case .svg: try svg()
    case .png: try png()
    case .pdf: try pdf()
    }
  }

  /// What the file carries so that it need not be written again; it covers what that format shows.
  package func fingerprint(as format: Format) -> Fingerprint {
    switch format {
    case .svg: svgFingerprint
    case .png: pngFingerprint(pixelsPerPoint: Self.pixelsPerPoint)
    case .pdf: pdfFingerprint
    }
  }
}
