using ElixirMl.Analyzers.Suppressions;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers.Tests.Suppressions;

public sealed class FieldsAreDataTests
{
    public static TheoryData<string> Silenced => new() { "CA2227", "CA1819", "CA1002", "CA1056" };

    [Theory]
    [MemberData(nameof(Silenced))]
    public async Task A_complaint_about_a_field_is_silenced(string id) => Assert.Empty(await ComplaintsAsync(id, "[Schema] public sealed partial class Order { public required string[] Lines { get; set; } }"));

    [Theory]
    [MemberData(nameof(Silenced))]
    public async Task A_side_of_a_signature_is_data_too(string id) =>
        Assert.Empty(await ComplaintsAsync(id, "[Signature] public sealed partial record Ask { [Input] public required List<int> Q { get; init; } [Output] public required string Url { get; init; } }"));

    [Theory]
    [InlineData("public sealed class Plain { public string[] Lines { get; set; } = []; }")]
    [InlineData("[Schema] public sealed partial class Order { public string[] Computed => []; }")]
    [InlineData("[Signature] public sealed partial record Ask { public string[] Notes { get; set; } = []; }")]
    public async Task A_complaint_about_anything_else_stays(string source) => Assert.NotEmpty(await ComplaintsAsync("CA2227", source));

    [Fact]
    public async Task Another_complaint_about_a_field_stays() =>
        Assert.NotEmpty(await ComplaintsAsync("CA9999", "[Schema] public sealed partial class Order { public required string[] Lines { get; set; } }"));

    private static async Task<IEnumerable<Diagnostic>> ComplaintsAsync(string id, string source) =>
        (await RuleRun.ReportsAsync(RuleRun.Complete(Sources.Compile(source)), new PropertyComplaint(id), new FieldsAreData())).Where(report => !report.IsSuppressed);
}
