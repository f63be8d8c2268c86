using System.Globalization;
using System.Text;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>What a tolerant reader mended and what it could not understand.</summary>
/// <remarks>Not thread-safe; one per reply. Nothing is allocated before the first entry.</remarks>
public sealed class TolerantLog
{
    /// <summary>Repairs and errors kept at most, each; further ones are only counted.</summary>
    public const int Capacity = 100;

    private List<Repair>? _repairs;
    private SchemaErrors _errors;
    private PathSegment[] _path = [];
    private int _depth;

    /// <summary>What was mended, in order; at most <see cref="Capacity"/>.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs ?? (IReadOnlyList<Repair>)[];

    /// <summary>What could not be understood; add to it by reference.</summary>
    public ref SchemaErrors Errors => ref _errors;

    /// <summary>Sum of all penalties; 0 when the text was as asked.</summary>
    public int Penalty { get; private set; }

    /// <summary>Whether the text ended before its value did.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>Characters looked at so far, repeats included: the cost of reading, the same on every machine.</summary>
    /// <value>Grows in proportion to the length of the text. Text that is strict already is not counted.</value>
    public long Work { get; internal set; }

    /// <summary>Where further repairs and errors belong, as a JSON path.</summary>
    public string Path => FormatPath();

    internal int Depth => _depth;

    /// <summary>How often JSON was found inside a string on the way to the value at hand.</summary>
    internal int Decodings { get; set; }

    /// <summary>Notes a repair.</summary>
    /// <param name="repair">What was mended.</param>
    public void Add(Repair repair)
    {
        Penalty = (int)Math.Min(int.MaxValue, (long)Penalty + repair.Penalty);
        IsTruncated |= repair.Kind == RepairKinds.Truncated;
        if (Repairs.Count < Capacity)
        {
            (_repairs ??= []).Add(repair);
        }
    }

    /// <summary>Goes down to a member; what is noted until <see cref="Leave"/> belongs to it.</summary>
    /// <param name="name">Key of the member.</param>
    public void Enter(string name) => Push(new(name, 0));

    /// <summary>Goes down to an item; what is noted until <see cref="Leave"/> belongs to it.</summary>
    /// <param name="index">Zero-based position.</param>
    public void Enter(int index) => Push(new(null, index));

    /// <summary>Goes down to a value of a map; what is noted until <see cref="Leave"/> belongs to it.</summary>
    internal void EnterKey(string key) => Push(new(key, -1));

    /// <summary>Goes back up to where the last <see cref="Enter(string)"/> was called.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to leave.</exception>
    public void Leave()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("Leave was called without Enter.");
        }

        _path[--_depth] = default;
    }

    /// <summary>Moves what was noted since two counts below a member; for readers that do not know where their value stands.</summary>
    /// <param name="repairs">An earlier number of repairs.</param>
    /// <param name="errors">An earlier number of errors.</param>
    /// <param name="name">Key of the member.</param>
    public void Nest(int repairs, int errors, string name)
    {
        if (repairs == Repairs.Count && errors == _errors.Count)
        {
            return;
        }

        var segment = "." + name;
        _errors.Nest(errors, segment);
        for (var i = repairs; i < Repairs.Count; i++)
        {
            _repairs![i] = _repairs[i] with { Path = string.Concat("$", segment, _repairs[i].Path.AsSpan(1)) };
        }
    }

    /// <summary>Notes a repair of the value at hand; it weighs more the deeper the value lies.</summary>
    internal void Mend(string kind)
    {
        var penalty = RepairKinds.PenaltyOf(kind) * (_depth + 1);
        Add(Repairs.Count < Capacity ? new(FormatPath(), kind, penalty) : new("$", kind, penalty));
    }

    internal void Mend(string? kind, bool when)
    {
        if (when && kind is not null)
        {
            Mend(kind);
        }
    }

    /// <summary>Notes an error of the value at hand.</summary>
    /// <returns>False, so that callers can return it.</returns>
    internal bool Fail(string rule, string message, ReadOnlySpan<char> value, string cure = "")
    {
        if (_errors.Count < Capacity)
        {
            _errors.Add(new(FormatPath(), rule, message, ShortText.Of(value), cure));
        }

        return false;
    }

    internal bool Fail(string rule, string message, string cure)
    {
        if (_errors.Count < Capacity)
        {
            _errors.Add(new(FormatPath(), rule, message, null, cure));
        }

        return false;
    }

    internal bool Has(string kind)
    {
        foreach (var repair in Repairs)
        {
            if (repair.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An empty log at the same place, for an attempt that may be thrown away.</summary>
    internal TolerantLog Fork() => new() { _path = [.. _path.AsSpan(0, _depth)], _depth = _depth, Decodings = Decodings };

    /// <summary>Takes over everything an attempt noted except the work, which is counted whether it led anywhere or not.</summary>
    internal void Absorb(TolerantLog attempt)
    {
        foreach (var repair in attempt.Repairs)
        {
            Add(repair);
        }

        Penalty = (int)Math.Min(int.MaxValue, (long)Penalty + attempt.UnlistedPenalty());
        IsTruncated |= attempt.IsTruncated;
        foreach (var error in attempt._errors.ToResult().Errors)
        {
            if (_errors.Count < Capacity)
            {
                _errors.Add(error);
            }
        }
    }

    private int UnlistedPenalty() => Penalty - (int)Math.Min(Penalty, Repairs.Sum(repair => (long)repair.Penalty));

    private void Push(PathSegment segment)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, Math.Max(8, _depth * 2));
        }

        _path[_depth++] = segment;
    }

    private string FormatPath()
    {
        if (_depth == 0)
        {
            return "$";
        }

        var path = new StringBuilder("$");
        foreach (var (name, index) in _path.AsSpan(0, _depth))
        {
            _ = name is null
                ? path.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : index < 0 ? path.Append("['").Append(ShortText.Of(name)).Append("']") : path.Append('.').Append(ShortText.Of(name));
        }

        return path.ToString();
    }

    // A member has a name, an item an index, a value of a map a name and the index -1.
    private readonly record struct PathSegment(string? Name, int Index);
}
