using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ElixirMl.Scripting.Rules;

/// <summary>Reads the types of signatures as names, and tells of each one it meets and of what no program may have.</summary>
/// <param name="meet">Told the metadata name of every type of another assembly.</param>
/// <param name="refuse">Told of pointers and the like.</param>
internal sealed class SignatureNames(Action<string> meet, Action<string> refuse) : ISignatureTypeProvider<string, object?>
{
    /// <summary>Whether the definition of a generic type is wanted in full, and nothing for arrays and own types.</summary>
    public bool IsDefinition { get; init; }

    public static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var name = NameOf(reader, handle);
        meet(name);
        return IsDefinition ? name : name[(name.LastIndexOf('.') + 1)..];
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        IsDefinition ? "" : reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        if (typeCode is PrimitiveTypeCode.TypedReference)
        {
            refuse("typed references");
        }

        return IsDefinition ? $"System.{typeCode}" : typeCode.ToString();
    }

    public string GetSZArrayType(string elementType) => IsDefinition ? "" : $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) => IsDefinition ? "" : $"{elementType}[,]";

    public string GetByReferenceType(string elementType) => elementType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    public string GetPointerType(string elementType)
    {
        refuse("pointers");
        return elementType;
    }

    public string GetFunctionPointerType(MethodSignature<string> signature)
    {
        refuse("function pointers");
        return "";
    }
}
