#include "ui/remotes/mirrorfields.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/newcase/columnslayout.h"
#include "ui/newcase/fieldbox.h"
#include "ui/page/problemlabel.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::MirrorScope;

namespace {

constexpr int narrowestField = 208;
constexpr int longestDays = 3650;
const QStringList owners{ u"cases"_s, u"observability"_s, u"securitySolution"_s };

} // namespace

MirrorFields::MirrorFields(QWidget *parent)
    : QWidget(parent)
    , m_problem(new ProblemLabel(this))
    , m_scope(new QComboBox(this))
    , m_days(new QSpinBox(this))
    , m_notify(new QCheckBox(tr("Tell me on the desktop what concerns me"), this))
{
    build();
    setSettings({});
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        emit edited();
    });
    connect(m_days, &QSpinBox::valueChanged, this, &MirrorFields::edited);
    connect(m_notify, &QCheckBox::toggled, this, &MirrorFields::edited);
}

void MirrorFields::build()
{
    auto *areas = new QHBoxLayout;
    areas->setSpacing(metrics::group);
    auto *label = new QLabel(tr("Cases of"), this);
    areas->addWidget(label);
    for (const QString &owner : owners) {
        auto *box = new QCheckBox(ownerText(owner), this);
        box->setAccessibleName(tr("Cases of %1", "%1 is an area of Kibana").arg(ownerText(owner)));
        connect(box, &QCheckBox::toggled, this, [this] {
            m_problem->setProblem({});
            emit edited();
        });
        m_owners.insert(owner, box);
        areas->addWidget(box);
    }
    areas->addStretch(1);
    m_owners[owners.at(0)]->setToolTip(tr("Stack Management"));
    m_owners[owners.at(1)]->setToolTip(tr("Observability: logs, metrics, uptime"));
    m_owners[owners.at(2)]->setToolTip(tr("Elastic Security"));
    m_days->setRange(1, longestDays);
    m_days->setToolTip(tr("Cases created or changed in so many days."));
    m_scope->setToolTip(tr("Cases you opened, and those with changes of yours, are kept in any case."));
    m_notify->setToolTip(tr("When somebody assigns a case to you, or comments on one that you watch."));

    auto *pair = new ColumnsLayout(narrowestField, 2);
    pair->addWidget(new FieldBox(tr("Keep here"), m_scope, this));
    m_daysBox = new FieldBox(tr("Days"), m_days, this);
    pair->addWidget(m_daysBox);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addLayout(areas);
    column->addWidget(m_problem);
    column->addLayout(pair);
    column->addWidget(m_notify);
    for (const auto &[scope, text] : { std::pair{ MirrorScope::Everything, tr("All cases") },
                                       { MirrorScope::Unfinished, tr("Open and in progress only") },
                                       { MirrorScope::Mine, tr("Only those I created or am assigned to") },
                                       { MirrorScope::Recent, tr("Only those changed lately") } })
        m_scope->addItem(text, static_cast<int>(scope));
}

void MirrorFields::showDays()
{
    m_daysBox->setVisible(m_scope->currentData().toInt() == static_cast<int>(MirrorScope::Recent));
}

void MirrorFields::setSettings(const domain::RemoteSettings &settings)
{
    for (auto box = m_owners.cbegin(); box != m_owners.cend(); ++box)
        box.value()->setChecked(settings.owners.contains(box.key()));
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(settings.scope)));
    m_days->setValue(settings.recentDays);
    m_notify->setChecked(settings.notify);
    showDays();
}

void MirrorFields::apply(domain::RemoteSettings &settings) const
{
    // Areas of newer Kibanas that are not offered here stay as they are.
    QStringList chosen = settings.owners;
    for (const QString &owner : owners) {
        chosen.removeAll(owner);
        if (m_owners.value(owner)->isChecked())
            chosen.append(owner);
    }
    settings.owners = chosen;
    settings.scope = static_cast<MirrorScope>(m_scope->currentData().toInt());
    settings.recentDays = m_days->value();
    settings.notify = m_notify->isChecked();
}

void MirrorFields::suggestOwner(const QString &owner)
{
    domain::RemoteSettings chosen;
    apply(chosen);
    if (chosen.owners != domain::RemoteSettings().owners || !m_owners.contains(owner))
        return;
    for (auto box = m_owners.cbegin(); box != m_owners.cend(); ++box)
        box.value()->setChecked(box.key() == owner);
}

bool MirrorFields::check()
{
    domain::RemoteSettings settings;
    settings.owners.clear();
    apply(settings);
    if (!settings.owners.isEmpty())
        return true;
    m_problem->setProblem(
        errorText({ .kind = ErrorKind::InvalidInput, .message = {}, .code = "remote.ownersEmpty" }));
    m_owners.value(owners.first())->setFocus();
    return false;
}

} // namespace casebook::ui
