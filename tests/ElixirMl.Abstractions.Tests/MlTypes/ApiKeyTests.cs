using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class ApiKeyTests
{
    private const string Secret = "tk-VerySecret_0123";

    [Fact]
    public void It_never_prints_its_secret()
    {
        ApiKey key = ApiKey.Create(Secret);

        Assert.Equal("***", key.ToString());
        Assert.Equal("***", $"{key}");
        Assert.Equal("***", string.Format(CultureInfo.InvariantCulture, "{0}", key));
        Assert.Equal("***", ApiKey.FromEnvironment("OPENAI_API_KEY").ToString());
        Assert.Equal(Secret, key.Reveal());
    }

    [Fact]
    public void No_property_and_no_debugger_shows_the_secret()
    {
        ApiKey key = ApiKey.Create(Secret);

        Assert.Equal("***", typeof(ApiKey).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.DoesNotContain(typeof(ApiKey).GetProperties(BindingFlags.Instance | BindingFlags.Public), property => property.GetValue(key) is Secret);
        FieldInfo field = Assert.Single(typeof(ApiKey).GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field => field.GetValue(key) is Secret);
        Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
    }

    [Fact]
    public void A_secret_is_never_written_as_json()
    {
        ApiKey key = ApiKey.Create(Secret);

        var direct = Assert.Throws<NotSupportedException>(() => Reading.Write(key));
        var serialized = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Key = key }));

        Assert.StartsWith("An API key is never written as JSON", direct.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, serialized.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_variable_is_written_instead()
    {
        ApiKey key = ApiKey.FromEnvironment("OPENAI_API_KEY");

        Assert.Equal("""{"environmentVariable":"OPENAI_API_KEY"}""", Reading.Write(key));
        Assert.Equal(key, Reading.Good<ApiKey>(Reading.Write(key)));
    }

    [Theory]
    [InlineData($"\"{Secret}\"")]
    [InlineData($"[\"{Secret}\"]")]
    [InlineData($$"""{"key":"{{Secret}}"}""")]
    [InlineData($$"""{"environmentVariable":"{{Secret}}"}""")]
    [InlineData($$"""{"environmentVariable":["{{Secret}}"]}""")]
    public void A_secret_in_json_is_refused_and_not_repeated(string json) =>
        Assert.DoesNotContain("VerySecret", Reading.ErrorOf<ApiKey>(json), StringComparison.Ordinal);

    [Theory]
    [InlineData(Secret)]
    [InlineData($"\"{Secret}\"")]
    [InlineData($"{{{Secret}}}")]
    public void A_secret_in_text_is_refused_and_not_repeated(string text) =>
        Assert.DoesNotContain("VerySecret", Reading.TextErrorOf<ApiKey>(text), StringComparison.Ordinal);

    [Fact]
    public void Text_may_name_a_variable() =>
        Assert.Equal(ApiKey.FromEnvironment("A"), Reading.GoodText<ApiKey>("""{"environmentVariable":"A"}"""));

    [Theory]
    [InlineData(Secret + "\n", "the API key has a blank or control character at position 18 of 19; remove it")]
    [InlineData(" " + Secret, "the API key has a blank or control character at position 0 of 19; remove it")]
    [InlineData("", "the API key is empty")]
    [InlineData(null, "the API key is empty")]
    public void A_wrong_secret_is_refused_and_not_repeated(string? secret, string error) =>
        Assert.Equal(error, Assert.Throws<ArgumentException>(() => ApiKey.Create(secret!)).Message);

    [Fact]
    public void A_secret_given_as_the_name_of_a_variable_is_not_repeated() =>
        Assert.DoesNotContain("VerySecret", Assert.Throws<ArgumentException>(() => ApiKey.FromEnvironment(Secret)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_variable_is_read_when_the_secret_is_needed()
    {
        const string Variable = "ELIXIRML_TEST_READ_LATE";
        ApiKey key = ApiKey.FromEnvironment(Variable);
        string unset = Assert.Throws<InvalidOperationException>(key.Reveal).Message;

        Environment.SetEnvironmentVariable(Variable, Secret);

        Assert.Equal($"the environment variable {Variable} is not set; set it to the API key", unset);
        Assert.Equal(Secret, key.Reveal());
    }

    [Fact]
    public void A_variable_that_holds_no_key_is_named_without_its_value()
    {
        const string Variable = "ELIXIRML_TEST_BROKEN";
        Environment.SetEnvironmentVariable(Variable, Secret + "\n");

        Assert.False(ApiKey.FromEnvironment(Variable).TryReveal(out string? secret, out string? error));

        Assert.Null(secret);
        Assert.Equal($"the environment variable {Variable} does not hold an API key: the API key has a blank or control character at position 18 of 19; remove it", error);
    }

    [Fact]
    public void Keys_compare_by_value()
    {
        ApiKey key = ApiKey.Create(Secret);

        Assert.Equal(key, ApiKey.Create(new string(Secret)));
        Assert.Equal(key.GetHashCode(), ApiKey.Create(new string(Secret)).GetHashCode());
        Assert.NotEqual(key, ApiKey.Create(Secret + "4"));
        Assert.NotEqual(key, ApiKey.Create("tk-VerySecret_0124"));
        Assert.NotEqual(ApiKey.FromEnvironment("A"), ApiKey.FromEnvironment("B"));
        Assert.NotEqual(ApiKey.FromEnvironment("A"), ApiKey.Create("A"));
        Assert.False(key.Equals(null));
    }
}
