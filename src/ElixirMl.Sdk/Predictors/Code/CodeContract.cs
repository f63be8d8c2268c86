using ElixirMl.Schemas;

namespace ElixirMl.Predictors.Code;

/// <summary>What code is given. Compared by value.</summary>
/// <param name="Inputs">One variable per field.</param>
/// <param name="Tools">Functions the code may call; their names differ.</param>
public sealed record CodeContract(Schema Inputs, ValueList<CodeTool> Tools);
