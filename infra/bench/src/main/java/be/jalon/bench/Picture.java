package be.jalon.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A chart of lines.
 *
 * @param name of its file, without ending
 * @param across what the x axis counts, with its unit
 * @param up what the y axis counts, with its unit
 */
public record Picture(String name, String title, Axis across, Axis up, List<Line> lines) {

  public record Axis(String label, Scale scale) {

    private boolean isLogarithmic() {
      return scale != Scale.LINEAR;
    }
  }

  public enum Scale {
    LINEAR,
    /** Each tenfold takes the same room. */
    LOGARITHMIC,
    /** Logarithmic as well, of "one in so many takes longer", and told as percentiles: 100 is the 99th. */
    PERCENTILES;

    String label(double value) {
      return switch (this) {
        case LINEAR -> number(value);
        case LOGARITHMIC -> isOneTwoOrFive(value) ? number(value) : "";
        case PERCENTILES -> isOneTwoOrFive(value) && value > 1.5 ? BigDecimal.valueOf(100 - 100 / value).round(new MathContext(6)).stripTrailingZeros().toPlainString() : "";
      };
    }

    private static boolean isOneTwoOrFive(double value) {
      long leading = Math.round(value / Math.pow(10, Math.floor(Math.log10(value) + 1e-9)));
      return leading == 1 || leading == 2 || leading == 5;
    }

    private static String number(double value) {
      return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : BigDecimal.valueOf(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
    }
  }

  /** A line with its entry in the legend. */
  public record Line(String legend, List<Double> xs, List<Double> ys) {
  }

  public Picture {
    lines = List.copyOf(lines);
  }

  /** Beyond so many points a line speaks for itself. */
  private static final int FEW = 15;

  /** Told apart by those who see colours otherwise too (Okabe and Ito). */
  private static final Color[] COLOURS = {new Color(0x00, 0x72, 0xb2), new Color(0xd5, 0x5e, 0x00), new Color(0x00, 0x9e, 0x73), new Color(0xcc, 0x79, 0xa7),
      new Color(0x56, 0xb4, 0xe9), new Color(0xe6, 0x9f, 0x00), new Color(0x66, 0x66, 0x66), new Color(0x99, 0x33, 0x33)};

  void write(Path folder) throws IOException {
    ChartEncoder.saveChart(chart(), folder.resolve(name).toString(), "png");
  }

  private XYChart chart() {
    var chart = new XYChartBuilder().width(1200).height(720).title(title).xAxisTitle(across.label()).yAxisTitle(up.label()).build();
    var style = chart.getStyler();
    style.setChartBackgroundColor(Color.WHITE).setChartPadding(16).setChartTitleBoxVisible(false).setLegendPosition(Styler.LegendPosition.InsideNW)
        .setLegendBorderColor(Color.WHITE).setLegendPadding(10).setSeriesColors(COLOURS).setMarkerSize(6).setLocale(Locale.ROOT);
    style.setXAxisLogarithmic(across.isLogarithmic()).setYAxisLogarithmic(up.isLogarithmic())
        .setXAxisTickLabelsFormattingFunction(across.scale()::label).setYAxisTickLabelsFormattingFunction(up.scale()::label)
        .setXAxisLogarithmicDecadeOnly(false).setYAxisLogarithmicDecadeOnly(false).setPlotGridLinesColor(new Color(0xdd, 0xdd, 0xdd)).setAxisTickLabelsColor(Color.DARK_GRAY);
    lines.forEach(line -> chart.addSeries(line.legend(), line.xs(), line.ys()).setMarker(line.xs().size() > FEW ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE)
        .setLineStyle(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)));
    return chart;
  }
}
