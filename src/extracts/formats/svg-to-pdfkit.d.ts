declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width: number;
    readonly height: number;
    /** Takes the drawing's units for points instead of pixels. */
    readonly assumePt: boolean;
    /** Sets the font and gives back its name. */
    readonly fontCallback: (family: string, isBold: boolean) => string;
  }
  /** Draws the SVG as vectors with its upper left corner at `x` and `y`. */
  export default function svgToPdf(
    pdf: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: Options,
  ): void;
}
