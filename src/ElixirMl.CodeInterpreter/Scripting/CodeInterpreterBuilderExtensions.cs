using ElixirMl.DependencyInjection;
using ElixirMl.Predictors.Code;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Scripting;

/// <summary>Registers the interpreter of C#.</summary>
public static class CodeInterpreterBuilderExtensions
{
    /// <summary>Registers a <see cref="CSharpInterpreter"/> as the <see cref="ICodeInterpreter"/>, for strategies that let models write code.</summary>
    /// <param name="builder">Where to.</param>
    /// <param name="configure">Sets limits.</param>
    /// <returns>The builder.</returns>
    public static ElixirMlBuilder AddCodeInterpreter(this ElixirMlBuilder builder, Action<CSharpInterpreterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ICodeInterpreter>(_ =>
        {
            var options = new CSharpInterpreterOptions();
            configure?.Invoke(options);
            return new CSharpInterpreter(options);
        });
        return builder;
    }
}
