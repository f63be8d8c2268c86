using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

public sealed class MarkdownReplyTests
{
    [Theory]
    [InlineData("## a\n\none\n\n## b\n\ntwo\n\n## completed\n", "one", "two")]
    [InlineData("Sure:\n\n# A\none\n# B #\ntwo", "one", "two")]
    [InlineData("### **a**:\none\n### **b:** two", "one", "two")]
    [InlineData("> ## a\none\n> ## b\ntwo", "one", "two")]
    [InlineData("## `a`\none\n## b: two", "one", "two")]
    [InlineData("## a\none\n## a\nagain\n## b\ntwo", "one", "two")]
    [InlineData("## a\none\n\n## A heading of the text\n\nmore\n## b\ntwo", "one\n\n## A heading of the text\n\nmore", "two")]
    [InlineData("## a\n```py\n# b\nx = 1\n```\n## b\ntwo", "```py\n# b\nx = 1\n```", "two")]
    [InlineData("```markdown\n## a\none\n## b\ntwo\n```", "one", "two")]
    [InlineData("**a**\none\n**b**: two", "one", "two")]
    [InlineData("- **a:** one\n- **b:** two", "one", "two")]
    [InlineData("1. **a**: one\n2. **b**: two", "one", "two")]
    public void Fields_are_found_however_the_headings_are_written(string reply, string a, string b)
    {
        var outputs = Schema.Create("Out", Field.Text("a"), Field.Text("b"));
        var fields = new FieldText[2];

        MarkdownAdapter.Shared.Parse(new Signature("Ask", "Answer.", new("In", []), outputs), reply, fields, new TolerantLog());

        Assert.Equal([a, b], fields.Select(field => field.ToString()));
    }
}
