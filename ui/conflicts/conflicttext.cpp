#include "ui/conflicts/conflicttext.h"

#include "models/domain/rules.h"
#include "ui/common/formatting.h"
#include "ui/outbox/fieldtext.h"

#include <QCoreApplication>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ConflictText)
};

bool isOfComment(const QString &field)
{
    return field.startsWith("comment."_L1);
}

} // namespace

bool isDeletion(const store::ConflictEntry &conflict)
{
    return conflict.field == "deleted"_L1 || (isOfComment(conflict.field) && conflict.mine.isNull());
}

QString conflictTitle(const store::ConflictEntry &conflict)
{
    const QString who
        = conflict.theirAuthor.identity().isEmpty() ? QString() : personName(conflict.theirAuthor);
    const QString &field = conflict.field;
    if (isOfComment(field) && isDeletion(conflict)) {
        return who.isEmpty() ? Tr::tr("A comment was changed there after you deleted it")
                             : Tr::tr("%1 changed a comment after you deleted it").arg(who);
    }
    if (field == "deleted"_L1) {
        return who.isEmpty() ? Tr::tr("The case was changed there after you deleted it")
                             : Tr::tr("%1 changed the case after you deleted it").arg(who);
    }
    if (isOfComment(field) && conflict.theirs.isNull()) {
        return who.isEmpty() ? Tr::tr("A comment that you edited was deleted there")
                             : Tr::tr("%1 deleted a comment that you edited").arg(who);
    }
    if (isOfComment(field)) {
        return who.isEmpty() ? Tr::tr("A comment was edited here and there")
                             : Tr::tr("You and %1 edited the same comment").arg(who);
    }
    const QString name = fieldText(field);
    return who.isEmpty() ? Tr::tr("Changed here and there: %1").arg(name)
                         : Tr::tr("Changed by you and by %1: %2").arg(who, name);
}

QString deletionText(const store::ConflictEntry &conflict)
{
    return isOfComment(conflict.field) ? fieldValueText(conflict.field, conflict.theirs) : QString();
}

Result<void> validateText(const QString &field, const QString &text)
{
    if (field == "title"_L1)
        return domain::validateTitle(text);
    if (field == "description"_L1)
        return domain::validateDescription(text);
    if (field == "category"_L1)
        return domain::validateCategory(text.isEmpty() ? std::nullopt : std::optional(text));
    if (isOfComment(field))
        return domain::validateComment(text);
    return {};
}

} // namespace casebook::ui
