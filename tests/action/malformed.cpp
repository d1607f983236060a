#include "malformed.h"
#include "jsontext.h"

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

QByteArray create(const QByteArray &rest)
{
    return quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D','tags':[],") + rest
        + "}}";
}

QByteArray createWith(const QByteArray &type, const QByteArray &fields)
{
    return create(quoted("'settings':{'syncAlerts':true},'connector':{'id':'c','name':'C','type':'") + type
                  + quoted("','fields':") + fields + "}");
}

QByteArray update(const QByteArray &rest)
{
    return quoted("{'subAction':'update','subActionParams':{'id':'x','version':'v',") + rest + "}}";
}

QByteArray comment(const QByteArray &object)
{
    return quoted("{'subAction':'addComment','subActionParams':{'caseId':'x','comment':") + object + "}}";
}

const QByteArray none = quoted("'connector':{'id':'none','name':'none','type':'.none','fields':null}");

QList<MalformedAction> wholeOnes()
{
    const QString params = u"subActionParams"_s;
    return {
        { "no JSON", "{\"subAction\":", {}, u"could not parse"_s },
        { "nothing", "", {}, u"could not parse"_s },
        { "a list", "[]", {}, u"expected a plain object value, but found [Array]"_s },
        { "an empty object", "{}", u"subAction"_s, u"expected value of type [string] but got [undefined]"_s },
        { "no params", quoted("{'subAction':'create'}"), params, u"[undefined]"_s },
        { "params null", quoted("{'subAction':'create','subActionParams':null}"), params,
          u"expected a plain object value, but found [null] instead."_s },
        { "unknown subAction", quoted("{'subAction':'delete','subActionParams':{}}"), u"subAction"_s,
          u"[Action][Case] subAction delete not implemented."_s },
        { "subAction a number", quoted("{'subAction':1,'subActionParams':{}}"), u"subAction"_s,
          u"expected value of type [string] but got [number]"_s },
        { "key beside",
          quoted("{'subAction':'create','x':1,'subActionParams':{'title':'T','description':'D','tags':[],")
              + none + "}}",
          u"x"_s, u"definition for this key is missing"_s },
        { "config",
          quoted("{'config':{'url':'x'},'subAction':'create','subActionParams':{'title':'T','description':'D'"
                 ",'tags':[],")
              + none + "}}",
          u"config.url"_s, u"definition for this key is missing"_s },
        { "secrets",
          quoted("{'secrets':{'token':'x'},'subAction':'create','subActionParams':{'title':'T','description':"
                 "'D','tags':[],")
              + none + "}}",
          u"secrets.token"_s, u"definition for this key is missing"_s },
        { "another type of action",
          quoted("{'actionTypeId':'.jira','subAction':'create','subActionParams':{'title':'T','description':'"
                 "D','tags':[],")
              + none + "}}",
          u"actionTypeId"_s, u"[.case]"_s },
        { "inside params", quoted("{'params':{'subAction':'create','subActionParams':{}}}"),
          u"params.subActionParams.title"_s, u"[undefined]"_s },
    };
}

QList<MalformedAction> creates()
{
    const QString connector = u"subActionParams.connector"_s;
    return {
        { "no title",
          quoted("{'subAction':'create','subActionParams':{'description':'D','tags':[],") + none + "}}",
          u"subActionParams.title"_s, u"expected value of type [string] but got [undefined]"_s },
        { "title null",
          quoted("{'subAction':'create','subActionParams':{'title':null,'description':'D','tags':[],") + none
              + "}}",
          u"subActionParams.title"_s, u"[null]"_s },
        { "title under the README's name",
          quoted("{'subAction':'create','subActionParams':{'tile':5,'description':'D','tags':[],") + none
              + "}}",
          u"subActionParams.tile"_s, u"[number]"_s },
        { "title twice", create(quoted("'tile':'T',") + none), u"subActionParams.tile"_s,
          u"definition for this key is missing"_s },
        { "no description",
          quoted("{'subAction':'create','subActionParams':{'title':'T','tags':[],") + none + "}}",
          u"subActionParams.description"_s, u"[undefined]"_s },
        { "no tags",
          quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D',") + none + "}}",
          u"subActionParams.tags"_s, u"expected value of type [array] but got [undefined]"_s },
        { "tags a number",
          quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D','tags':3,") + none
              + "}}",
          u"subActionParams.tags"_s, u"expected value of type [array] but got [number]"_s },
        { "a tag that is no text",
          quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D','tags':['a',true],")
              + none + "}}",
          u"subActionParams.tags.1"_s, u"expected value of type [string] but got [boolean]"_s },
        { "no connector",
          quoted("{'subAction':'create','subActionParams':{'title':'T','description':'D','tags':[]}}"),
          connector, u"[undefined]"_s },
        { "connector a text", create(quoted("'connector':'none'")), connector,
          u"but found [string] instead."_s },
        { "settings null", create(none + quoted(",'settings':null")), u"subActionParams.settings"_s,
          u"[null]"_s },
        { "syncAlerts missing", create(none + quoted(",'settings':{}")),
          u"subActionParams.settings.syncAlerts"_s,
          u"expected value of type [boolean] but got [undefined]"_s },
        { "syncAlerts a text", create(none + quoted(",'settings':{'syncAlerts':'yes'}")),
          u"subActionParams.settings.syncAlerts"_s, u"[string]"_s },
        { "more settings", create(none + quoted(",'settings':{'syncAlerts':true,'extra':1}")),
          u"subActionParams.settings.extra"_s, u"definition for this key is missing"_s },
        { "severity", create(none + quoted(",'severity':'high'")), u"subActionParams.severity"_s,
          u"definition for this key is missing"_s },
    };
}

QList<MalformedAction> connectors()
{
    const QString connector = u"subActionParams.connector"_s;
    return {
        { "no id", create(quoted("'connector':{'name':'none','type':'.none','fields':null}")),
          connector + u".id"_s, u"[undefined]"_s },
        { "no name", create(quoted("'connector':{'id':'none','type':'.none','fields':null}")),
          connector + u".name"_s, u"[undefined]"_s },
        { "no type", create(quoted("'connector':{'id':'none','name':'none','fields':null}")),
          connector + u".type"_s, u"[undefined]"_s },
        { "unknown type", createWith(".thehive", "{}"), connector + u".type"_s,
          u"expected value to equal"_s },
        { "more of a connector",
          create(quoted("'connector':{'id':'n','name':'n','type':'.none','fields':null,'x':1}")),
          connector + u".x"_s, u"definition for this key is missing"_s },
        { ".none with fields", createWith(".none", quoted("{'issueType':'1'}")), connector,
          u"Fields must be set to null for connectors of type .none"_s },
        { ".none with no fields in them", createWith(".none", "{}"), connector,
          u"Fields must be set to null for connectors of type .none"_s },
        { ".jira without fields", createWith(".jira", "null"), connector + u".fields"_s, u"[null]"_s },
        { ".jira without issueType", createWith(".jira", "{}"), connector + u".fields.issueType"_s,
          u"expected value of type [string] but got [undefined]"_s },
        { ".jira with issueType null", createWith(".jira", quoted("{'issueType':null}")),
          connector + u".fields.issueType"_s, u"[null]"_s },
        { ".jira with a foreign field", createWith(".jira", quoted("{'issueType':'1','urgency':'2'}")),
          connector + u".fields.urgency"_s, u"definition for this key is missing"_s },
        { "jira with a priority that is no text",
          createWith("jira", quoted("{'issueType':'1','priority':2}")), connector + u".fields.priority"_s,
          u"[number]"_s },
        { ".servicenow with a number", createWith(".servicenow", quoted("{'urgency':1}")),
          connector + u".fields.urgency"_s, u"[number]"_s },
        { ".servicenow with fields null", createWith(".servicenow", "null"), connector + u".fields"_s,
          u"[null]"_s },
        { ".servicenow-sir with a text for a toggle",
          createWith(".servicenow-sir", quoted("{'destIp':'yes'}")), connector + u".fields.destIp"_s,
          u"expected value of type [boolean] but got [string]"_s },
        { ".resilient with one text", createWith(".resilient", quoted("{'incidentTypes':'19'}")),
          connector + u".fields.incidentTypes"_s, u"expected value of type [array] but got [string]"_s },
        { ".resilient with numbers", createWith(".resilient", quoted("{'issueTypes':[19]}")),
          connector + u".fields.issueTypes.0"_s, u"[number]"_s },
        { ".swimlane with a foreign field", createWith(".swimlane", quoted("{'tlp':1}")),
          connector + u".fields.tlp"_s, u"definition for this key is missing"_s },
    };
}

QList<MalformedAction> updates()
{
    return {
        { "update without id", quoted("{'subAction':'update','subActionParams':{'version':'v'}}"),
          u"subActionParams.id"_s, u"[undefined]"_s },
        { "update without version", quoted("{'subAction':'update','subActionParams':{'id':'x'}}"),
          u"subActionParams.version"_s, u"[undefined]"_s },
        { "update of a title with a number", update(quoted("'title':1")), u"subActionParams.title"_s,
          u"[number]"_s },
        { "update of tags with an object", update(quoted("'tags':{}")), u"subActionParams.tags"_s,
          u"[Object]"_s },
        { "update of status with a number", update(quoted("'status':0")), u"subActionParams.status"_s,
          u"[number]"_s },
        { "update of settings with a toggle", update(quoted("'settings':true")),
          u"subActionParams.settings"_s, u"[boolean]"_s },
        { "update with .none and fields",
          update(quoted("'connector':{'id':'none','name':'none','type':'.none','fields':{'a':1}}")),
          u"subActionParams.connector"_s, u"Fields must be set to null for connectors of type .none"_s },
        { "update of severity", update(quoted("'severity':'low'")), u"subActionParams.severity"_s,
          u"definition for this key is missing"_s },
    };
}

QList<MalformedAction> comments()
{
    const QString path = u"subActionParams.comment"_s;
    return {
        { "comment without a case",
          quoted("{'subAction':'addComment','subActionParams':{'comment':{'type':'user','comment':'c'}}}"),
          u"subActionParams.caseId"_s, u"[undefined]"_s },
        { "no comment", quoted("{'subAction':'addComment','subActionParams':{'caseId':'x'}}"), path,
          u"[undefined]"_s },
        { "a comment without type", comment(quoted("{'comment':'c'}")), path + u".type"_s, u"[undefined]"_s },
        { "a comment of unknown type", comment(quoted("{'type':'file','comment':'c'}")), path + u".type"_s,
          u"expected value to equal"_s },
        { "a comment without text", comment(quoted("{'type':'user'}")), path + u".comment"_s,
          u"[undefined]"_s },
        { "a comment with an alert's id", comment(quoted("{'type':'user','comment':'c','alertId':'a'}")),
          path + u".alertId"_s, u"definition for this key is missing"_s },
        { "an alert without index", comment(quoted("{'type':'alert','alertId':'a'}")), path + u".index"_s,
          u"[undefined]"_s },
        { "an alert without id", comment(quoted("{'type':'alert','index':'i'}")), path + u".alertId"_s,
          u"[undefined]"_s },
        { "an alert with numbers", comment(quoted("{'type':'alert','alertId':['a',2],'index':'i'}")),
          path + u".alertId.1"_s, u"[number]"_s },
        { "a rule that is a text", comment(quoted("{'type':'alert','alertId':'a','index':'i','rule':'r'}")),
          path + u".rule"_s, u"[string]"_s },
        { "more of a rule",
          comment(quoted("{'type':'alert','alertId':'a','index':'i','rule':{'id':'r','name':'R','x':1}}")),
          path + u".rule.x"_s, u"definition for this key is missing"_s },
        { "generated alerts that are a list", comment(quoted("{'type':'generated_alert','alerts':[]}")),
          path + u".alerts"_s, u"[Array]"_s },
        { "generated alerts that can't be read", comment(quoted("{'type':'generated_alert','alerts':'[{]'}")),
          path + u".alerts"_s, u"Error parsing generated alert in case connector -> "_s },
        { "context of a person with an id",
          comment(quoted("{'comment':'c','context':{'type':'user','savedObjectId':'a'}}")),
          path + u".context.savedObjectId"_s, u"[null]"_s },
        { "context of an alert without id",
          comment(quoted("{'comment':'c','context':{'type':'alert','savedObjectId':null}}")),
          path + u".context.savedObjectId"_s, u"[null]"_s },
        { "flat alert without index",
          quoted("{'subAction':'addComment','subActionParams':{'caseId':'x','type':'alert','alertId':'a'}}"),
          u"subActionParams.index"_s, u"[undefined]"_s },
    };
}

} // namespace

QList<MalformedAction> malformedActions()
{
    return wholeOnes() + creates() + connectors() + updates() + comments();
}

} // namespace casebook::action
