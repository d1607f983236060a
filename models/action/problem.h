#pragma once

#include "models/action/textplace.h"
#include "models/base/error.h"

#include <QString>
#include <QStringList>

namespace casebook::action {

/// One thing that is wrong with the text of an action. What a person sees is made from `kind`, `path`,
/// `expected` and `found` in ui.
struct Problem
{
    enum class Kind {
        Syntax, ///< no JSON; `found` is the parser's reason
        Missing, ///< a required key
        WrongType, ///< `expected` has one of string, boolean, array, object; `found` the type it has
        NotOneOf, ///< `expected` are the texts that are allowed
        UnknownKey,
        MustBeNull, ///< fields of a connector of type .none
        MustBeEmpty, ///< config, secrets
        BadAlerts, ///< the text of generated alerts can't be read; `found` is why
        BrokenRule, ///< a rule of the Cases API: `rule` says which
    };

    Kind kind = Kind::Syntax;
    QString path = {}; ///< as it was written: "subActionParams.tile"; empty: the whole
    QStringList expected = {};
    QString found = {};
    /// Kibana's text: of a schema's problem without the words before the path (CONTRACT §6.3), of a rule's
    /// the Cases API's own.
    QString message = {};
    Error rule = {}; ///< of BrokenRule
    TextPlace place = {}; ///< empty where the action did not come as a text
    QStringList steps = {}; ///< the path, key by key

    bool operator==(const Problem &) const = default;
};

} // namespace casebook::action
