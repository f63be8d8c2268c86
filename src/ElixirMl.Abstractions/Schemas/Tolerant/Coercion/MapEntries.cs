using System.Collections;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>The keys of a map in order, each once; the last value of a key counts.</summary>
internal sealed class MapEntries : IEnumerable<(string Key, int Value)>
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Key, int Value)> _entries = [];

    public bool TryAdd(string key, int value, FieldType type, TolerantLog log)
    {
        if (type is FieldType.Enumeration names)
        {
            log.EnterKey(key);
            var isName = EnumText.TryRead(names, key, log, out var index);
            log.Leave();
            if (!isName)
            {
                return false;
            }

            key = names.Values[index].JsonName;
        }

        if (_places.TryAdd(key, _entries.Count))
        {
            _entries.Add((key, value));
            return true;
        }

        log.Mend(RepairKinds.DuplicateKey);
        _entries[_places[key]] = (key, value);
        return true;
    }

    public IEnumerator<(string Key, int Value)> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
