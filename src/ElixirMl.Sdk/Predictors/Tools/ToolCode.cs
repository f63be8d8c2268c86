using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors.Tools;

/// <summary>Tools as functions of code.</summary>
internal static class ToolCode
{
    public static ValueList<CodeTool> ForCode(this ToolBox box) =>
        box.Tools.Select(static tool => new CodeTool(tool.Name, tool.Description, tool.JsonSchema.GetRawText(), tool.ReturnJsonSchema?.GetRawText())).ToValueList();
}
