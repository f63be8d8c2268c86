using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3021ToolNameIsInvalidTests : FixableRuleTests<EML3021ToolNameIsInvalid, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Desk
        {
            [Tool("Finds orders.", Name = [|"find orders!"|])]
            public string Find(string name) => name;
        }
        """;

    protected override string Cure => """
        public sealed partial class Desk
        {
            [Tool("Finds orders.", Name = "find_orders_")]
            public string Find(string name) => name;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool("Finds.", Name = "find-orders_2")] public string Find(string name) => name;
            [Tool("B.")] public int Other() => 1;
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public async Task A_method_of_another_alphabet_is_told_the_attribute()
    {
        const string Source = "public sealed partial class Desk { [Tool(\"Says how big.\")] public int [|Größe|]() => 1; }";

        Assert.EndsWith("no digit first: write 'Name = \"gr__e\"'", Message(Assert.Single(await FindsAsync(Source))), StringComparison.Ordinal);
        await OffersNothingAsync(Sources.Usings + Source);
    }

    [Theory]
    [InlineData("2nd", "_2nd")]
    [InlineData("", "_")]
    public Task A_name_may_begin_with_no_digit_and_not_be_empty(string name, string better) => TurnsAsync(
        $"public sealed partial class Desk {{ [Tool(\"A.\", Name = [|\"{name}\"|])] public int Find() => 1; }}",
        $"public sealed partial class Desk {{ [Tool(\"A.\", Name = \"{better}\")] public int Find() => 1; }}");
}
