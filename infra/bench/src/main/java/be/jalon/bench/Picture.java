package be.jalon.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
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

  /** @param logarithmic each tenfold takes the same room */
  public record Axis(String label, boolean logarithmic) {
  }

  /** A line with its entry in the legend. */
  public record Line(String legend, List<Double> xs, List<Double> ys) {
  }

  public Picture {
    lines = List.copyOf(lines);
  }

  void write(Path folder) throws IOException {
    BitmapEncoder.saveBitmap(chart(), folder.resolve(name).toString(), BitmapEncoder.BitmapFormat.PNG);
  }

  private XYChart chart() {
    var chart = new XYChartBuilder().width(1100).height(650).title(title).xAxisTitle(across.label()).yAxisTitle(up.label()).build();
    var style = chart.getStyler();
    style.setLegendPosition(Styler.LegendPosition.OutsideS).setLegendLayout(Styler.LegendLayout.Horizontal);
    style.setChartBackgroundColor(Color.WHITE);
    style.setXAxisLogarithmic(across.logarithmic());
    style.setYAxisLogarithmic(up.logarithmic());
    lines.forEach(line -> chart.addSeries(line.legend(), line.xs(), line.ys()).setMarker(SeriesMarkers.CIRCLE));
    return chart;
  }
}
