using SchemasLesson;

namespace ElixirMl.Samples.Tests.Schemas;

public sealed class LessonTests
{
    private static readonly string Told = Tell();

    [Fact]
    public void A_good_booking_is_read_trimmed_and_with_its_defaults()
    {
        Assert.Contains("{\"guest\":\"Ada Lovelace\",", Told, StringComparison.Ordinal);
        Assert.Contains("\"beds\":2", Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.mail")]
    [InlineData("$.beds")]
    [InlineData("$.guest")]
    [InlineData("$.tastes")]
    [InlineData("EndsAfterItBegins")]
    [InlineData("$.degrees")]
    public void Every_error_names_its_place_or_rule(string place) => Assert.Contains(place, Told, StringComparison.Ordinal);

    [Fact]
    public void The_export_is_closed_as_strict_mode_wants_it() => Assert.Contains("\"additionalProperties\": false", Told, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_an_example_lacks_is_inferred_as_optional() => Assert.Contains("\"required\":[\"city\",\"degrees\"]", Told, StringComparison.Ordinal);

    private static string Tell()
    {
        using var output = new StringWriter();
        Lesson.Run(output);
        return output.ToString();
    }
}
