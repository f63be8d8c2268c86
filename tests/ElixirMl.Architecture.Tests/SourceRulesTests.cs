namespace ElixirMl.Architecture.Tests;

public sealed class SourceRulesTests
{
    [Fact]
    public void Every_namespace_follows_its_folder() => Assert.Empty(Repository.SourcesBelow("src").SelectMany(SourceRules.NamespaceViolations));

    [Fact]
    public void Every_public_type_has_a_file_of_its_name() => Assert.Empty(Repository.SourcesBelow("src").SelectMany(SourceRules.TypeViolations));

    [Fact]
    public void Sources_are_seen() => Assert.NotEmpty(Repository.SourcesBelow("src/ElixirMl.Abstractions/Schemas"));

    [Theory]
    [InlineData("src/ElixirMl.Abstractions/Schemas/Field.cs", "ElixirMl.Schemas", true)]
    [InlineData("src/ElixirMl.Abstractions/Schemas/Field.cs", "ElixirMl.Schema", false)]
    [InlineData("src/ElixirMl.Abstractions/Schemas/Tolerant/Repair.cs", "ElixirMl.Schemas.Tolerant", true)]
    [InlineData("src/ElixirMl.Abstractions/Schemas/Tolerant/Repair.cs", "ElixirMl.Schemas", false)]
    [InlineData("src/ElixirMl.Abstractions/Attributes/SchemaAttribute.cs", "ElixirMl", true)]
    [InlineData("src/ElixirMl.Abstractions/Attributes/SchemaAttribute.cs", "ElixirMl.Attributes", false)]
    public void A_namespace_that_does_not_follow_its_folder_is_found(string path, string name, bool follows) =>
        Assert.Equal(follows, !SourceRules.NamespaceViolations(new(path, $"namespace {name};")).Any());

    [Theory]
    [InlineData("Field.cs", "public record Field; internal record Other;", null)]
    [InlineData("Field.cs", "public record Field { public record Nested; }", null)]
    [InlineData("Field{T}.cs", "public record Field<T>;", null)]
    [InlineData("Field.Rules.cs", "public partial record Field;", null)]
    [InlineData("Field.cs", "internal record Other;", null)]
    [InlineData("Field.cs", "public record Field; public enum FieldKind { }", "one public type per file, but there are Field, FieldKind")]
    [InlineData("Field.cs", "public record Field; public delegate void Change();", "there are Field, Change")]
    [InlineData("Field.cs", "public interface IField;", "should bear the name of IField")]
    public void A_second_or_misnamed_public_type_is_found(string file, string code, string? violation)
    {
        var violations = SourceRules.TypeViolations(new($"src/ElixirMl.Abstractions/Schemas/{file}", $"namespace ElixirMl.Schemas;\n{code}"));

        if (violation is null) Assert.Empty(violations);
        else Assert.Contains(violation, Assert.Single(violations), StringComparison.Ordinal);
    }
}
