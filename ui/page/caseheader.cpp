#include "ui/page/caseheader.h"

#include "models/domain/rules.h"
#include "ui/action/copyaction.h"
#include "ui/cases/flowlayout.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/newcase/peopleedit.h"
#include "ui/newcase/tagsedit.h"
#include "ui/page/messagebar.h"
#include "ui/page/severitybutton.h"
#include "ui/page/statusbutton.h"
#include "ui/page/submit.h"
#include "ui/page/syncbadge.h"
#include "ui/page/titleedit.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;

CaseHeader::CaseHeader(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_id(new QLabel(this))
    , m_badge(new SyncBadge(this))
    , m_title(new TitleEdit(bench, this))
    , m_status(new StatusButton(this))
    , m_severity(new SeverityButton(this))
    , m_category(new QComboBox(this))
    , m_assignees(new PeopleEdit(this))
    , m_tags(new TagsEdit(this))
    , m_message(new MessageBar(this))
{
    m_id->setTextFormat(Qt::PlainText);
    m_id->setFont(scaledFont(font(), metrics::smallText));
    m_id->setForegroundRole(QPalette::PlaceholderText);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_id->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->setAccessibleName(tr("Category"));
    m_category->setToolTip(tr("Category"));
    m_category->lineEdit()->setPlaceholderText(tr("Category"));
    m_category->setMinimumContentsLength(12);
    m_category->setMaximumWidth(220);
    m_assignees->setPlaceholderText(tr("Nobody is assigned"));
    m_tags->setPlaceholderText(tr("No tags"));

    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::related);
    top->addWidget(m_id, 1);
    top->addWidget(m_badge);
    top->addWidget(buildMenu());
    auto *values = new QWidget(this);
    auto *flow = new FlowLayout(values, metrics::related);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_status);
    flow->addWidget(m_severity);
    flow->addWidget(m_category);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    values->setSizePolicy(policy);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(metrics::related);
    fields->setVerticalSpacing(metrics::related);
    int row = 0;
    for (const auto &[text, editor] :
         { std::pair<QString, QWidget *>{ tr("Assignees"), m_assignees }, { tr("Tags"), m_tags } }) {
        auto *label = new QLabel(text, this);
        label->setBuddy(editor);
        label->setForegroundRole(QPalette::PlaceholderText);
        fields->addWidget(label, row, 0);
        fields->addWidget(editor, row++, 1);
    }
    fields->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::group, metrics::related + 4, metrics::group, metrics::related);
    layout->setSpacing(metrics::related);
    layout->addLayout(top);
    layout->addWidget(m_title);
    layout->addWidget(values);
    layout->addLayout(fields);
    layout->addWidget(m_message);
    connectFields();
}

QWidget *CaseHeader::buildMenu()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon("overflow-menu"_L1));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("More actions"));
    button->setAccessibleName(tr("Case menu"));
    auto *menu = new QMenu(button);
    menu->addAction(icon("edit-copy"_L1), tr("Copy case ID"), this,
                    [this] { QApplication::clipboard()->setText(m_value.id); });
    menu->addAction(icon("edit-copy"_L1), tr("Copy as .case action"), this, &CaseHeader::copyAction);
    menu->addAction(icon("edit-rename"_L1), tr("Edit title"), m_title, &TitleEdit::edit);
    menu->addAction(icon("document-export"_L1), tr("Export this case…"), this, &CaseHeader::exportRequested);
    m_places = menu->addMenu(icon("document-send"_L1), tr("Move to a remote"));
    m_places->menuAction()->setVisible(false);
    menu->addSeparator();
    menu->addAction(icon("edit-delete"_L1), tr("Delete case"), this, &CaseHeader::deleteRequested);
    connect(button, &QToolButton::clicked, menu, [button, menu] {
        const bool mirrored = button->layoutDirection() == Qt::RightToLeft;
        const int left = mirrored ? 0 : button->width() - menu->sizeHint().width();
        menu->popup(button->mapToGlobal(QPoint(left, button->height())));
    });
    return button;
}

void CaseHeader::copyAction()
{
    copyAsAction(m_value);
}

void CaseHeader::connectFields()
{
    connect(m_badge, &QToolButton::clicked, this, [this] { emit syncRequested(m_badge->state()); });
    connect(m_status, &StatusButton::chosen, this,
            [this](domain::StatusValue status) { edit({ .status = status }, { .status = m_value.status }); });
    connect(m_severity, &SeverityButton::chosen, this, [this](domain::SeverityValue severity) {
        edit({ .severity = severity }, { .severity = m_value.severity });
    });
    connect(m_tags, &TagsEdit::edited, this,
            [this] { edit({ .tags = m_tags->tags() }, { .tags = m_value.tags }); });
    connect(m_assignees, &PeopleEdit::edited, this,
            [this] { edit({ .assignees = m_assignees->assignees() }, { .assignees = m_value.assignees }); });
    connect(m_category->lineEdit(), &QLineEdit::editingFinished, this, &CaseHeader::editCategory);
    connect(m_category, &QComboBox::activated, this, &CaseHeader::editCategory);
    connect(m_title, &TitleEdit::submitRequested, this,
            [this](const QString &title, const QString &seen, std::optional<DraftKey> draft) {
                domain::EditCase change{ .key = m_case, .patch = { .title = title } };
                change.seen = domain::CasePatch{ .title = seen };
                submit(m_bench, this, change, draft,
                       [this, key = m_case](const Result<store::SubmitResult> &result) {
                           if (key == m_case)
                               m_title->finish(result);
                       });
            });
    connect(m_title, &TitleEdit::conflicted, this, &CaseHeader::onTitleConflict);
}

void CaseHeader::showCase(CaseKey key, const domain::Case &value)
{
    m_generation.next();
    m_case = key;
    m_message->dismiss();
    m_value = value;
    m_title->setCase(key, value.title);
    fill();
    readSuggestions();
}

void CaseHeader::update(const domain::Case &value)
{
    m_value = value;
    m_title->updateTitle(value.title);
    fill();
}

void CaseHeader::fill()
{
    m_filling = true;
    //: Owner of the case, then its ID
    const QString name = tr("%1 · %2").arg(ownerText(m_value.owner), m_value.id);
    //: The remote that a case is on, then its owner and ID
    m_id->setText(m_remote.isEmpty() ? name : tr("%1 · %2").arg(m_remote, name));
    m_status->setStatus(m_value.status);
    m_severity->setSeverity(m_value.severity);
    if (m_tags->tags() != m_value.tags)
        m_tags->setTags(m_value.tags);
    if (m_assignees->assignees() != m_value.assignees)
        m_assignees->setAssignees(m_value.assignees);
    if (!m_category->lineEdit()->hasFocus() || !m_category->lineEdit()->isModified())
        m_category->setEditText(m_value.category.value_or(QString()));
    m_filling = false;
}

void CaseHeader::setSync(domain::SyncState state, const QString &remote)
{
    m_badge->setState(state);
    if (std::exchange(m_remote, remote) != remote)
        fill();
}

void CaseHeader::restoreDraft(const domain::Draft &draft)
{
    if (draft.kind == domain::DraftKind::Title && !m_title->isEditing())
        m_title->resume(draft);
}

bool CaseHeader::flushDrafts()
{
    return m_title->flush();
}

bool CaseHeader::isWriting() const
{
    return m_title->isEditing();
}

void CaseHeader::setPlaces(const QList<domain::Remote> &remotes)
{
    m_places->clear();
    for (const domain::Remote &remote : remotes) {
        QString name = remote.name;
        connect(m_places->addAction(name.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, remote] { askToMove(remote); });
    }
    m_places->menuAction()->setVisible(!remotes.isEmpty());
}

/// Others can read it there from then on, so it can't be undone.
void CaseHeader::askToMove(const domain::Remote &remote)
{
    m_message->show(MessageBar::Kind::Information,
                    tr("Move this case with its comments and alerts to %1? Everyone there can read it then.")
                        .arg(remote.name),
                    { { tr("Move case"),
                        [this, id = remote.id] {
                            m_message->dismiss();
                            emit moveRequested(id);
                        } },
                      { tr("Leave it here"), [this] { m_message->dismiss(); } } });
}

void CaseHeader::editTitle()
{
    m_title->edit();
}

void CaseHeader::readSuggestions()
{
    deliver(m_bench.store.people(), this, m_generation,
            [this](const Result<QList<domain::PersonName>> &people) {
                if (!people)
                    return;
                m_assignees->setSuggestions(*people);
                PeopleNames names;
                for (const domain::PersonName &person : *people)
                    names.insert(person.uid, person.name);
                emit namesChanged(names);
            });
    deliver(m_bench.store.facets(), this, m_generation, [this](const Result<domain::Facets> &facets) {
        if (!facets)
            return;
        QStringList tags;
        for (const domain::FacetValue &tag : facets->tags)
            tags.append(tag.value);
        m_tags->setSuggestions(tags);
        const QString written = m_category->currentText();
        m_category->clear();
        for (const domain::FacetValue &category : facets->categories)
            m_category->addItem(category.value);
        m_category->setEditText(written);
    });
}

void CaseHeader::editCategory()
{
    if (m_filling || !m_case.isValid())
        return;
    const QString written = m_category->currentText().trimmed();
    const std::optional<QString> category = written.isEmpty() ? std::nullopt : std::optional(written);
    m_category->lineEdit()->setModified(false);
    if (category == m_value.category)
        return;
    domain::CasePatch patch;
    patch.category = category;
    domain::CasePatch seen;
    seen.category = m_value.category;
    edit(patch, seen);
}

void CaseHeader::edit(const domain::CasePatch &patch, const domain::CasePatch &seen)
{
    const Result<void> good = domain::validate(patch);
    if (!good)
        return say(good.error());
    domain::EditCase change{ .key = m_case, .patch = patch };
    change.seen = seen;
    submit(m_bench, this, change, {}, [this, key = m_case](const Result<store::SubmitResult> &result) {
        if (key != m_case)
            return;
        if (result)
            m_message->dismiss();
        else
            say(result.error());
    });
}

void CaseHeader::onTitleConflict()
{
    deliver(m_bench.store.detail(m_case, { .caseKey = m_case, .limit = 1 }), this, m_generation,
            [this](const Result<store::CaseDetail> &now) {
                if (!now)
                    return say(now.error());
                m_title->showConflict(personName(now->value.updatedBy.value_or(domain::User())),
                                      now->value.title);
            });
}

void CaseHeader::say(const Error &error)
{
    QList<MessageBar::Action> next{ { tr("Show the stored values"), [this] {
                                         m_message->dismiss();
                                         fill();
                                     } } };
    const QString text = error.code == "field.changed"
        ? tr("Somebody changed this meanwhile. What is stored now is shown; choose again.")
        : errorText(error);
    if (error.code == "field.changed") {
        fill();
        next = { { tr("Close"), [this] { m_message->dismiss(); } } };
    }
    m_message->show(MessageBar::Kind::Problem, text, next);
}

} // namespace casebook::ui
