import Canvas
import Testing

@testable import Terminal

struct ColorDepthTests {
  private static let red = Color(rgb: 0xFF0000, basic: .red)

  @Test(
    arguments: [
      (1 << 24, true, ColorDepth.direct), (1 << 24, false, .palette), (256, false, .palette),
      (88, false, .basic), (16, false, .basic), (8, false, .basic), (2, false, .none),
      (-1, false, .none),
    ])
  func `the terminal's description gives the depth`(
    colors: Int, isDirect: Bool, depth: ColorDepth
  ) {
    #expect(ColorDepth(colors: colors, isDirect: isDirect, environment: [:]) == depth)
  }

  @Test func `NO_COLOR takes colours away unless it is empty`() {
    #expect(ColorDepth(colors: 256, isDirect: false, environment: ["NO_COLOR": "1"]) == .none)
    #expect(ColorDepth(colors: 256, isDirect: false, environment: ["NO_COLOR": ""]) == .palette)
  }

  @Test func `a colour has a number at each depth, and none is the terminal's own`() {
    #expect(ColorDepth.none.number(of: Self.red) == -1)
    #expect(ColorDepth.basic.number(of: Self.red) == 1)
    #expect(ColorDepth.palette.number(of: Self.red) == 196)
    #expect(ColorDepth.direct.number(of: Self.red) == 0xFF0000)
    for depth in [ColorDepth.none, .basic, .palette, .direct] {
      #expect(depth.number(of: nil) == -1)
    }
    #expect(ColorDepth.basic.number(of: Color(rgb: 0x123456, basic: nil)) == -1)
  }

  @Test func `every colour of the palette is nearest to itself`() {
    let steps = [0, 95, 135, 175, 215, 255]
    for (r, red) in steps.enumerated() {
      for (g, green) in steps.enumerated() {
        for (b, blue) in steps.enumerated() {
          let rgb = UInt32(red << 16 | green << 8 | blue)
          #expect(ColorDepth.nearestInPalette(to: rgb) == 16 + 36 * r + 6 * g + b)
        }
      }
    }
    for grey in 0..<24 {
      let rgb = UInt32(8 + 10 * grey) * 0x010101
      #expect(ColorDepth.nearestInPalette(to: rgb) == 232 + grey)
    }
  }
}
