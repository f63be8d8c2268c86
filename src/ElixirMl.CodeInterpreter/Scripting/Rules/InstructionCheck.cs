using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ElixirMl.Scripting.Rules;

/// <summary>Finds instructions that reach beyond types: raw memory, indirect calls, tokens of types.</summary>
internal static class InstructionCheck
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "calli", "jmp", "localloc", "cpblk", "initblk", "mkrefany", "refanyval", "refanytype", "arglist",
    };

    private static readonly HashSet<string> CompilersOnly = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.Unsafe", "System.Runtime.InteropServices.MemoryMarshal",
    };

    private static readonly Dictionary<ushort, OpCode> Instructions = typeof(OpCodes).GetFields()
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => unchecked((ushort)code.Value));

    /// <param name="reader">Reads what instructions refer to.</param>
    /// <param name="body">The instructions.</param>
    /// <param name="isCompilers">Whether the compiler wrote the type the method belongs to.</param>
    /// <param name="namesType">Whether the method may load the token of a type, as those of records do.</param>
    public static IEnumerable<string> Violations(MetadataReader reader, MethodBodyBlock body, bool isCompilers, bool namesType)
    {
        var found = new List<string>();
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var value = (ushort)code.ReadByte();
            value = value == 0xFE ? (ushort)(0xFE00 | code.ReadByte()) : value;
            if (!Instructions.TryGetValue(value, out var instruction))
            {
                return [.. found, "unknown instructions"];
            }

            if (Forbidden.Contains(instruction.Name!))
            {
                found.Add($"the instruction {instruction.Name}");
            }

            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineTok)
            {
                var handle = MetadataTokens.EntityHandle(code.ReadInt32());
                found.AddRange(instruction.OperandType == OperandType.InlineTok ? OfToken(handle, namesType) : OfCall(reader, handle, isCompilers));
            }
            else
            {
                Skip(ref code, instruction.OperandType);
            }
        }

        return found;
    }

    private static string[] OfToken(EntityHandle handle, bool namesType) =>
        handle.Kind == HandleKind.FieldDefinition || namesType ? [] : ["tokens of types or methods"];

    private static string[] OfCall(MetadataReader reader, EntityHandle handle, bool isCompilers)
    {
        handle = handle.Kind == HandleKind.MethodSpecification ? reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method : handle;
        if (isCompilers || handle.Kind != HandleKind.MemberReference)
        {
            return [];
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)handle).Parent;
        return parent.Kind == HandleKind.TypeReference && SignatureNames.NameOf(reader, (TypeReferenceHandle)parent) is var name && CompilersOnly.Contains(name) ? [name] : [];
    }

    private static void Skip(ref BlobReader code, OperandType operand)
    {
        var size = operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => checked(4 * code.ReadInt32()),
            _ => 4,
        };
        code.Offset = checked(code.Offset + size);
    }
}
