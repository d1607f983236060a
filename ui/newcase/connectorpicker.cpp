#include "ui/newcase/connectorpicker.h"

#include "ui/common/formatting.h"

#include <QAbstractItemView>

#include <algorithm>
#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::ConnectorDefinition;

namespace {

enum Entry { NoConnector, Known, Unknown, Add, Manage };

constexpr int entryRole = Qt::UserRole;
constexpr int valueRole = Qt::UserRole + 1; // id of a connector, type to add

ConnectorDefinition none()
{
    const domain::CaseConnector connector;
    return { .id = connector.id, .name = connector.name, .type = connector.type };
}

} // namespace

ConnectorPicker::ConnectorPicker(QWidget *parent)
    : QComboBox(parent)
    , m_current(none())
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, &ConnectorPicker::activatedAt);
    fill();
}

void ConnectorPicker::setConnectors(const QList<ConnectorDefinition> &connectors)
{
    m_connectors = connectors;
    for (const ConnectorDefinition &connector : connectors) {
        if (connector.id == m_current.id)
            m_current = connector;
    }
    fill();
}

void ConnectorPicker::setMakesConnectors(bool makes)
{
    if (std::exchange(m_makes, makes) != makes)
        fill();
}

ConnectorDefinition ConnectorPicker::current() const
{
    return m_current;
}

void ConnectorPicker::setCurrent(const domain::CaseConnector &connector)
{
    const auto known
        = std::find_if(m_connectors.cbegin(), m_connectors.cend(),
                       [&connector](const auto &definition) { return definition.id == connector.id; });
    if (connector.isNone())
        m_current = none();
    else if (known != m_connectors.cend())
        m_current = *known;
    else
        m_current = { .id = connector.id, .name = connector.name, .type = connector.type };
    fill();
}

domain::CaseConnector ConnectorPicker::caseConnector(const ConnectorDefinition &definition)
{
    return { .id = definition.id, .name = definition.name, .type = definition.type };
}

void ConnectorPicker::fill()
{
    clear();
    const auto entry = [this](const QString &text, Entry kind, const QString &value) {
        addItem(text);
        setItemData(count() - 1, kind, entryRole);
        setItemData(count() - 1, value, valueRole);
        if (value == m_current.id && kind != Add)
            setCurrentIndex(count() - 1);
    };
    entry(connectorTypeText(u".none"_s), NoConnector, none().id);
    bool found = m_current.type == none().type;
    for (const ConnectorDefinition &connector : std::as_const(m_connectors)) {
        //: name of a connector, then its type
        entry(tr("%1 (%2)").arg(connector.name, connectorTypeText(connector.type)), Known, connector.id);
        found = found || connector.id == m_current.id;
    }
    if (!found)
        entry(tr("%1 (not known here)").arg(m_current.name), Unknown, m_current.id);
    if (!m_makes)
        return;
    insertSeparator(count());
    for (const QString &type : domain::knownConnectorTypes()) {
        const bool there = std::any_of(m_connectors.cbegin(), m_connectors.cend(),
                                       [&type](const ConnectorDefinition &one) { return one.type == type; });
        if (!there)
            entry(tr("Add a connector: %1…").arg(connectorTypeText(type)), Add, type);
    }
    entry(tr("Manage connectors…"), Manage, {});
}

void ConnectorPicker::activatedAt(int index)
{
    const auto kind = static_cast<Entry>(itemData(index, entryRole).toInt());
    const QString value = itemData(index, valueRole).toString();
    if (kind == Add || kind == Manage) {
        fill(); // back to what was chosen: these entries are ways, not values
        if (kind == Add)
            emit addRequested(value);
        else
            emit manageRequested();
        return;
    }
    if (value == m_current.id)
        return;
    const auto known = std::find_if(m_connectors.cbegin(), m_connectors.cend(),
                                    [&value](const auto &definition) { return definition.id == value; });
    m_current = known != m_connectors.cend() ? *known : none();
    fill();
    emit picked();
}

} // namespace casebook::ui
