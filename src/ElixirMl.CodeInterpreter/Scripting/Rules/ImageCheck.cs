using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ElixirMl.Scripting.Rules;

/// <summary>Holds a compiled program to the allow-list: every reference in its tables, every signature, every instruction.</summary>
/// <remarks>
/// Sees what no check of the source can miss or be talked out of: the calls as they will be made, implicit ones included.
/// Done twice, where the program is compiled and again where it is run.
/// </remarks>
internal sealed class ImageCheck
{
    private static readonly HashSet<string> Assemblies = new(StringComparer.Ordinal)
    {
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory",
        "System.Runtime.Numerics", "System.Text.Json", "System.Text.RegularExpressions", "System.ObjectModel", "System.Private.Uri",
    };

    private readonly SortedSet<string> _violations = new(StringComparer.Ordinal);
    private readonly MetadataReader _reader;
    private readonly PEReader _image;
    private readonly SignatureNames _names;

    private ImageCheck(PEReader image)
    {
        _image = image;
        _reader = image.GetMetadataReader();
        _names = new(type => Demand(AllowList.Images.HasType(type), type), Refuse);
    }

    /// <returns>What is not allowed, each once; empty when the program may run.</returns>
    /// <exception cref="BadImageFormatException">The bytes are no image.</exception>
    public static IReadOnlyCollection<string> Violations(ImmutableArray<byte> bytes)
    {
        using var image = new PEReader(bytes);
        var check = new ImageCheck(image);
        check.Run();
        return check._violations;
    }

    private void Run()
    {
        CheckTables();
        foreach (var handle in _reader.TypeReferences)
        {
            CheckScope(handle);
        }

        foreach (var handle in _reader.MemberReferences)
        {
            CheckMember(_reader.GetMemberReference(handle));
        }

        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            _reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(_names, null);
        }

        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            _reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).DecodeSignature(_names, null);
        }

        foreach (var handle in _reader.TypeDefinitions)
        {
            CheckType(_reader.GetTypeDefinition(handle));
        }
    }

    private void CheckTables()
    {
        Demand(_image.PEHeaders.CorHeader is { } header && header.Flags.HasFlag(CorFlags.ILOnly), "native code");
        Demand(_reader.GetTableRowCount(TableIndex.ImplMap) == 0, "native functions (DllImport)");
        Demand(_reader.GetTableRowCount(TableIndex.ModuleRef) == 0, "other modules");
        Demand(_reader.ManifestResources.Count == 0, "resources");
        Demand(_reader.ExportedTypes.Count == 0, "forwarded types");
    }

    private void CheckScope(TypeReferenceHandle handle)
    {
        var scope = _reader.GetTypeReference(handle).ResolutionScope;
        if (scope.Kind == HandleKind.AssemblyReference)
        {
            var assembly = _reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
            Demand(Assemblies.Contains(assembly), assembly);
        }
        else
        {
            Demand(scope.Kind == HandleKind.TypeReference, "other modules");
        }

        var name = SignatureNames.NameOf(_reader, handle);
        Demand(AllowList.Images.HasType(name), name);
    }

    private void CheckMember(MemberReference member)
    {
        var name = _reader.GetString(member.Name);
        IReadOnlyList<string> parameters = [];
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            var signature = member.DecodeMethodSignature(_names, null);
            Demand(signature.Header.CallingConvention == SignatureCallingConvention.Default, $"{name} (unmanaged or variable arguments)");
            parameters = signature.ParameterTypes;
        }
        else
        {
            member.DecodeFieldSignature(_names, null);
        }

        if (OwnerOf(member.Parent) is { } owner)
        {
            Demand(AllowList.Images.HasMember(owner, name, parameters), $"{owner}.{name}");
        }
    }

    /// <summary>The type that declares a member; <see langword="null"/> when it is the program's own or an array.</summary>
    private string? OwnerOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => SignatureNames.NameOf(_reader, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => _reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(new SignatureNames(static _ => { }, static _ => { }) { IsDefinition = true }, null) is { Length: > 0 } name ? name : null,
        HandleKind.TypeDefinition => null,
        _ => "a member of another module",
    };

    private void CheckType(TypeDefinition type)
    {
        var name = _reader.GetString(type.Name);
        Demand(!type.Attributes.HasFlag(TypeAttributes.ExplicitLayout) || type.GetFields().All(field => _reader.GetFieldDefinition(field).Attributes.HasFlag(FieldAttributes.Static)), $"explicit layout ({name})");
        foreach (var handle in type.GetFields())
        {
            _reader.GetFieldDefinition(handle).DecodeSignature(_names, null);
        }

        foreach (var handle in type.GetMethods())
        {
            CheckMethod(name, _reader.GetMethodDefinition(handle));
        }
    }

    private void CheckMethod(string type, MethodDefinition method)
    {
        var name = _reader.GetString(method.Name);
        method.DecodeSignature(_names, null);
        Demand(!method.Attributes.HasFlag(MethodAttributes.PinvokeImpl), $"native functions ({name})");
        Demand(name != "Finalize" || !method.Attributes.HasFlag(MethodAttributes.Virtual), $"finalizers ({type})");
        Demand(IsManaged(method.ImplAttributes), $"native code ({name})");
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null);
        }

        foreach (var violation in InstructionCheck.Violations(_reader, body, IsCompilers(type), name == "get_EqualityContract"))
        {
            Refuse($"{violation} (in {name})");
        }
    }

    // Delegates have methods the runtime itself provides.
    private static bool IsManaged(MethodImplAttributes attributes) =>
        (attributes & MethodImplAttributes.CodeTypeMask) is MethodImplAttributes.IL or MethodImplAttributes.Runtime
        && (attributes & (MethodImplAttributes.Unmanaged | MethodImplAttributes.InternalCall)) == 0;

    // No name in C# begins so.
    private static bool IsCompilers(string type) => type.StartsWith('<');

    private void Demand(bool holds, string what)
    {
        if (!holds)
        {
            Refuse(what);
        }
    }

    private void Refuse(string what) => _violations.Add(what);
}
