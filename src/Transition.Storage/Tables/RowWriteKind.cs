namespace Transition.Storage.Tables;

public enum RowWriteKind
{
    /// <summary>Refused if the row exists.</summary>
    Insert,

    /// <summary>Takes effect whether or not the row exists.</summary>
    InsertOrReplace,

    /// <summary>Refused unless the row exists with the ETag.</summary>
    Replace,

    /// <summary>Refused unless the row exists with the ETag, or at all if the ETag is <c>*</c>.</summary>
    Delete,
}
