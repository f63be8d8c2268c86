using System.Reflection;
using System.Text;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public sealed class MlTypeAttributeTests
{
    public static TheoryData<string> Names => [.. MlTypeCatalogue.All.Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_compiler_is_told_what_the_type_says_itself(string name)
    {
        Assert.True(MlTypeCatalogue.TryFind(name, out var type));

        var attribute = type.ClrType.GetCustomAttribute<MlTypeAttribute>();

        Assert.NotNull(attribute);
        Assert.Equal(type.Name, attribute.Name);
        Assert.Equal(Encoding.UTF8.GetString(type.JsonSchema), attribute.JsonSchema);
    }
}
