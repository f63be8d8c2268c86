using ElixirMl;
using Quickstart.Data;

namespace Quickstart;

[Signature("Name the area of .NET that the API belongs to.")]
public sealed partial record SortApi
{
    [Input("What the documentation says about the API, in one sentence.")]
    public required string Summary { get; init; }

    [Output("The area the API belongs to.")]
    public required Area Area { get; init; }
}
