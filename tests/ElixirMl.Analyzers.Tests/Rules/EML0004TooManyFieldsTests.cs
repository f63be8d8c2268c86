using System.Globalization;
using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0004TooManyFieldsTests : RuleTests<EML0004TooManyFields>
{
    protected override string Mistake => Form("[|Form|]", 257);

    [Fact]
    public Task As_many_as_there_may_be_are_left_alone() => FindsNothingAsync(Form("Form", 256));

    private static string Form(string name, int fields) =>
        $"[Schema] public sealed partial record {name} {{ {string.Concat(Enumerable.Range(1, fields).Select(number => $"public bool Answer{number.ToString(CultureInfo.InvariantCulture)} {{ get; init; }} "))} }}";
}
