#include "ui/action/actiondraft.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

const QString settingKey = u"action/text"_s;

} // namespace

ActionDraft::ActionDraft(const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&m_saver, &DraftSaver::saveNow, this, &ActionDraft::save);
}

ActionDraft::~ActionDraft()
{
    m_saver.flush();
}

void ActionDraft::restore()
{
    deliver(m_workbench.store.setting(settingKey), this, [this](const Result<QByteArray> &kept) {
        if (kept && !kept->isEmpty())
            emit restored(QString::fromUtf8(*kept));
    });
}

void ActionDraft::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_saver.touched();
}

void ActionDraft::clear()
{
    m_saver.forget();
    m_text.clear();
    save();
}

void ActionDraft::save()
{
    m_workbench.store.setSetting(settingKey, m_text.trimmed().isEmpty() ? QByteArray() : m_text.toUtf8());
}

} // namespace casebook::ui
