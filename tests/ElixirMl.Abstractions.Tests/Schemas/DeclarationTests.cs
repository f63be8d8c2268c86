using ElixirMl.Abstractions.Tests.Schemas.Records;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>Schemas on structs, record structs, generic and nested types and outside of any namespace, by the real compiler.</summary>
public sealed class DeclarationTests
{
    [Theory]
    [InlineData("""{"x":1,"y":2}""", true)]
    [InlineData("""{"x":6}""", false)]
    [InlineData("""{"y":2}""", false)]
    public void A_struct(string json, bool isValid) => AssertRoads(PlainPoint.Codec, json, isValid);

    [Theory]
    [InlineData("""{"from":1,"to":2,"step":3}""", true)]
    [InlineData("""{"from":1,"to":2,"strange":3}""", false)]
    public void A_record_struct(string json, bool isValid)
    {
        Assert.Equal(isValid, Roads.Errors(Stretch.Codec, json).Length == 0);
        Assert.Contains("ends after", Assert.Single(Roads.Errors(Stretch.Codec, """{"from":2,"to":1}""")), StringComparison.Ordinal);
        Assert.Equal(1, Roads.Read(Stretch.Codec, """{"from":1,"to":2}""").Step);
    }

    [Theory]
    [InlineData("""{"number":1,"titles":["a"]}""", true)]
    [InlineData("""{"number":0,"titles":[]}""", false)]
    public void A_generic_type(string json, bool isValid)
    {
        AssertRoads(Page<string>.Codec, json, isValid);
        AssertRoads(Page<object>.Codec, json, isValid);
    }

    [Theory]
    [InlineData("""{"text":"short"}""", true)]
    [InlineData("""{"text":"too long"}""", false)]
    public void A_type_outside_of_any_namespace(string json, bool isValid) => AssertRoads(GlobalNote.Codec, json, isValid);

    [Theory]
    [InlineData("""{"place":{"x":1,"y":2},"note":{"text":"a"},"marks":[{"x":1,"y":0},{"x":2,"y":0}]}""", true)]
    [InlineData("""{"place":{"x":9},"note":{"text":"too long"},"marks":[{"x":1},{"x":8}]}""", false)]
    public void A_nested_type_with_the_others_in_it(string json, bool isValid) => AssertRoads(Shelf.Book.Codec, json, isValid, isTwin: false);

    private static void AssertRoads<T>(SchemaCodec<T> codec, string json, bool isValid, bool isTwin = true)
    {
        var errors = Roads.Errors(codec, json);

        Assert.Equal(isValid, errors.Length == 0);
        if (isTwin)
        {
            Assert.Equal(errors, Roads.Errors(codec.Schema.ToCodec(), json));
        }

        if (isValid)
        {
            var written = Roads.Write(codec, Roads.Read(codec, json));
            Assert.Equal(written, Roads.Write(codec, Roads.Read(codec, written)));
        }
    }
}
