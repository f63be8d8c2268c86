using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class ScoreTests
{
    [Theory]
    [InlineData("0.9", 0.9, Calibration.None)]
    [InlineData("17", 17, Calibration.None)]
    [InlineData("{\"value\":0.9,\"calibration\":\"platt\"}", 0.9, Calibration.Platt)]
    [InlineData("{\"calibration\":\"isotonic\",\"note\":[1,{}],\"value\":1}", 1, Calibration.Isotonic)]
    [InlineData("{\"value\":0,\"calibration\":\"temperature\"}", 0, Calibration.Temperature)]
    [InlineData("{\"value\":3,\"calibration\":\"none\"}", 3, Calibration.None)]
    public void A_confidence_is_a_number_or_names_its_calibration(string json, double value, Calibration calibration) =>
        Assert.Equal(new ConfidenceScore(value, calibration), Reading.Good<ConfidenceScore>(json));

    [Theory]
    [InlineData("-1", "-1 is not a confidence: it is a finite number of at least 0")]
    [InlineData("{\"value\":1.2,\"calibration\":\"platt\"}", "1.2 is not a calibrated confidence: once calibrated (platt) it lies from 0 to 1")]
    [InlineData("{\"value\":0.2}", "calibration is missing: name one of none, platt, isotonic, temperature")]
    [InlineData("{\"calibration\":\"platt\"}", "value is missing")]
    [InlineData("{\"value\":0.2,\"calibration\":\"Platt\"}", ".calibration: \"Platt\" is not one of none, platt, isotonic, temperature")]
    [InlineData("{\"value\":\"0.2\",\"calibration\":\"platt\"}", ".value: expected a number, found the string \"0.2\"")]
    [InlineData("\"0.9\"", "expected a number of at least 0, or an object with value and calibration, found the string \"0.9\"")]
    public void A_wrong_confidence_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<ConfidenceScore>(json));

    [Theory]
    [InlineData("0.87", "0.87")]
    [InlineData("87 %", "0.87")]
    [InlineData("0.87 (platt)", "0.87 (platt)")]
    [InlineData("{\"value\":0.87,\"calibration\":\"platt\"}", "0.87 (platt)")]
    public void A_confidence_is_read_from_text(string text, string expected) => Assert.Equal(expected, Reading.GoodText<ConfidenceScore>(text).ToString());

    [Theory]
    [InlineData("sure")]
    [InlineData("0.87 (cooked)")]
    [InlineData("1.5 (platt)")]
    [InlineData("(platt)")]
    [InlineData("{\"value\":")]
    public void Other_text_is_no_confidence(string text) => Reading.TextErrorOf<ConfidenceScore>(text);

    [Theory]
    [InlineData("0.9", 0.9, 1)]
    [InlineData("{\"value\":7,\"scale\":10}", 7, 10)]
    [InlineData("{\"value\":0.5,\"scale\":1}", 0.5, 1)]
    public void A_quality_score_is_a_number_or_names_its_scale(string json, double value, double scale)
    {
        QualityScore score = Reading.Good<QualityScore>(json);

        Assert.Equal(new QualityScore(value, scale), score);
        Assert.Equal(value / scale, score.Fraction);
    }

    [Theory]
    [InlineData("7", "7 is not a score on a scale of 1: it lies from 0 to 1")]
    [InlineData("{\"value\":11,\"scale\":10}", "11 is not a score on a scale of 10: it lies from 0 to 10")]
    [InlineData("{\"value\":1,\"scale\":0}", "0 is not a scale: it is a finite number greater than 0, for example 10")]
    [InlineData("{\"value\":1}", "scale is missing: give the best mark, for example 10")]
    [InlineData("{\"scale\":1}", "value is missing")]
    [InlineData("[]", "expected a number from 0 to 1, or an object with value and scale, found an array")]
    public void A_wrong_quality_score_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<QualityScore>(json));

    [Theory]
    [InlineData(" 7/10 ", "7/10")]
    [InlineData("0.7", "0.7")]
    [InlineData("{\"value\":7,\"scale\":10}", "7/10")]
    public void A_quality_score_is_read_from_text(string text, string expected) => Assert.Equal(expected, Reading.GoodText<QualityScore>(text).ToString());

    [Theory]
    [InlineData("7 out of 10")]
    [InlineData("11/10")]
    [InlineData("7/")]
    [InlineData("/10")]
    [InlineData("7/10/10")]
    public void Other_text_is_no_quality_score(string text) => Reading.TextErrorOf<QualityScore>(text);

    [Fact]
    public void Default_values_are_zero_on_the_plain_scale()
    {
        Assert.Equal(new ConfidenceScore(0), default);
        Assert.Equal(new QualityScore(0, 1), default);
        Assert.Equal(1, default(QualityScore).Scale);
    }
}
