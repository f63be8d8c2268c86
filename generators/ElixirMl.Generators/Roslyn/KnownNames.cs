namespace ElixirMl.Generators.Roslyn;

/// <summary>Metadata names of the types the generators look for.</summary>
internal static class KnownNames
{
    internal const string SchemaAttribute = "ElixirMl.SchemaAttribute";
    internal const string SignatureAttribute = "ElixirMl.SignatureAttribute";
    internal const string FieldAttribute = "ElixirMl.FieldAttribute";
    internal const string RuleAttribute = "ElixirMl.RuleAttribute";
    internal const string RuleError = "ElixirMl.RuleError";
    internal const string TransformAttribute = "ElixirMl.TransformAttribute";
    internal const string InputAttribute = "ElixirMl.InputAttribute";
    internal const string OutputAttribute = "ElixirMl.OutputAttribute";
    internal const string ProgramAttribute = "ElixirMl.ProgramAttribute";
    internal const string PredictorAttribute = "ElixirMl.PredictorAttribute";
    internal const string ConstraintAttribute = "ElixirMl.ConstraintAttribute";
    internal const string WhenAttribute = "ElixirMl.WhenAttribute";
    internal const string CaseAttribute = "ElixirMl.CaseAttribute";
    internal const string OptionAttribute = "ElixirMl.OptionAttribute";
    internal const string MetadataAttribute = "ElixirMl.MetadataAttribute";
    internal const string ToolAttribute = "ElixirMl.ToolAttribute";
    internal const string VariableAttribute = "ElixirMl.VariableAttribute";
    internal const string HybridValue = "ElixirMl.Variables.HybridValue<TChoice>";
    internal const string MlTypeInterface = "ElixirMl.MlTypes.IMlType`1";
    internal const string SchemaTypeInterface = "ElixirMl.Schemas.ISchemaType`1";
    internal const string Predictor = "ElixirMl.Predictors.Predictor`2";
    internal const string Strategy = "ElixirMl.Predictors.Strategy";
    internal const string Adapter = "ElixirMl.Adapters.Adapter";
    internal const string PredictorSettings = "ElixirMl.Predictors.PredictorSettings";
    internal const string ChatClient = "Microsoft.Extensions.AI.IChatClient";
    internal const string ServiceProvider = "System.IServiceProvider";
    internal const string CancellationToken = "System.Threading.CancellationToken";
    internal const string Description = "System.ComponentModel.DescriptionAttribute";
    internal const string Builder = "ElixirMl.DependencyInjection.ElixirMlBuilder";
}
