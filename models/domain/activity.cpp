#include "models/domain/activity.h"

#include <QStringList>

#include <array>
#include <utility>

namespace casebook::domain {

namespace {

template <typename Value>
using Names = std::pair<Value, const char16_t *>;

constexpr std::array typeNames{
    Names<ActivityType>{ ActivityType::CreateCase, u"create_case" },
    Names<ActivityType>{ ActivityType::Title, u"title" },
    Names<ActivityType>{ ActivityType::Description, u"description" },
    Names<ActivityType>{ ActivityType::Status, u"status" },
    Names<ActivityType>{ ActivityType::Severity, u"severity" },
    Names<ActivityType>{ ActivityType::Settings, u"settings" },
    Names<ActivityType>{ ActivityType::Tags, u"tags" },
    Names<ActivityType>{ ActivityType::Assignees, u"assignees" },
    Names<ActivityType>{ ActivityType::Category, u"category" },
    Names<ActivityType>{ ActivityType::CustomFields, u"customFields" },
    Names<ActivityType>{ ActivityType::Connector, u"connector" },
    Names<ActivityType>{ ActivityType::Comment, u"comment" },
    Names<ActivityType>{ ActivityType::Pushed, u"pushed" },
    Names<ActivityType>{ ActivityType::DeleteCase, u"delete_case" },
    Names<ActivityType>{ ActivityType::Observables, u"observables" },
};

constexpr std::array actionNames{
    Names<ActivityAction>{ ActivityAction::Add, u"add" },
    Names<ActivityAction>{ ActivityAction::Create, u"create" },
    Names<ActivityAction>{ ActivityAction::Delete, u"delete" },
    Names<ActivityAction>{ ActivityAction::Update, u"update" },
    Names<ActivityAction>{ ActivityAction::PushToService, u"push_to_service" },
};

template <typename Table>
auto valueOf(const QString &text, const Table &table)
{
    using Value = decltype(table.front().first);
    for (const auto &[value, name] : table) {
        if (text == QStringView(name))
            return std::remove_cv_t<Value>(value);
    }
    return Value::Other;
}

/// The names as texts that are shared, not made for each activity.
template <typename Table>
QStringList textsOf(const Table &table)
{
    QStringList texts;
    for (const auto &[value, name] : table)
        texts.append(QString::fromUtf16(name));
    return texts;
}

template <typename Table, typename Value>
QString textOf(Value wanted, const Table &table, const QStringList &texts)
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].first == wanted)
            return texts.at(qsizetype(i));
    }
    return {};
}

} // namespace

ActivityType Activity::type() const
{
    return activityTypeFromApi(typeText);
}

ActivityAction Activity::action() const
{
    return activityActionFromApi(actionText);
}

ActivityType activityTypeFromApi(const QString &text)
{
    return valueOf(text, typeNames);
}

QString apiText(ActivityType type)
{
    static const QStringList texts = textsOf(typeNames);
    return textOf(type, typeNames, texts);
}

ActivityAction activityActionFromApi(const QString &text)
{
    return valueOf(text, actionNames);
}

QString apiText(ActivityAction action)
{
    static const QStringList texts = textsOf(actionNames);
    return textOf(action, actionNames, texts);
}

} // namespace casebook::domain
